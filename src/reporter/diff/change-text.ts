import type { FigureChange } from '../../compare/figures.js';
import { clip } from '../../messages/clip.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Value } from '../../report/value.js';
import { plain } from '../plain.js';

const texts = messages.diff;

/** Nobody writes more into a cell of a table. */
const LONGEST_FIGURE = 100;

export const figureText = (value: Value): string =>
  value === null ? texts.blank : clip(plain(String(value)), LONGEST_FIGURE);

/** `+27（+192.9%）`; nothing where one of the figures is no number, or nothing changed. */
export function changeText({ change, percent }: FigureChange): string {
  if (change === null || change === 0) return '';
  if (percent === null) return fill(texts.change, { change: signed(change) });
  return fill(texts.changeWithPercent, { change: signed(change), percent: signed(percent) });
}

const signed = (number: number) => (number > 0 ? `+${number}` : String(number));
