import type { FigureChange } from '../../compare/compare-figures.js';
import { clip } from '../../messages/clip.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Value } from '../../report/value.js';
import { plain } from '../plain.js';

const texts = messages.diff;

/** Nobody writes more into a cell of a table. */
const LONGEST_FIGURE = 100;

/** A figure as one of the reports has it; whether it is blank there, has no cell, or cannot be known. */
export function figureText(figure: FigureChange, side: 'a' | 'b'): string {
  const value: Value = figure[side];
  if (figure.unknown?.includes(side)) return texts.unknown;
  if (value === null) return figure.places[side] ? texts.blank : texts.absent;
  return clip(plain(String(value)), LONGEST_FIGURE);
}

/** `+27（+192.9%）`; nothing where one of the figures is no number, or nothing changed. */
export function changeText({ change, percent }: FigureChange): string {
  if (change === null || change === 0) return '';
  if (percent === null) return fill(texts.change, { change: signed(change) });
  return fill(texts.changeWithPercent, { change: signed(change), percent: signed(percent) });
}

const signed = (number: number) => (number > 0 ? `+${number}` : String(number));
