import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { type Location, wordsFor } from '../../source/location.js';
import type { Correction, Diagnosis } from './diagnosis.js';

const { diagnosis: texts } = messages;

/** What to do with several cells at once, where that is one thing; undefined where each is to be told by itself. */
export function adviceFor(diagnosis: Diagnosis): string | undefined {
  const { reason, values, also = [] } = diagnosis;
  const all: readonly Correction[] = [diagnosis, ...also];
  const count = all.length;
  if (reason === 'asText')
    return count === 1
      ? fill(texts.makeNumber, { at: diagnosis.place.at, from: diagnosis.from ?? '', to: diagnosis.to })
      : fill(texts.makeNumbers, { count, cells: values?.cells ?? '' });
  if (reason === 'uncalculated') return fill(texts.recalculate, { count, cells: values?.cells ?? '' });
  if (count === 1) return undefined;
  const list = all
    .map(({ place, to }) => fill(texts.filled, { at: atBeside(diagnosis.place, place), to }))
    .join('、');
  if (reason === 'blankTotal') return fill(texts.fillTotals, { count, list });
  return reason === 'blankLine' ? fill(texts.fillCells, { count, list }) : undefined;
}

/** The sheet is named once. */
function atBeside(first: Location & { at: string }, place: Location & { at: string }): string {
  const isBeside = place !== first && place.cell !== undefined && place.sheet === first.sheet;
  return isBeside ? wordsFor({ cell: place.cell ?? '' }) : place.at;
}
