import type { Comparison } from '../../compare/compare.js';
import type { Side } from '../../compare/side.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { plain } from '../plain.js';

const texts = messages.diff;

/** What the two sides are called: what they are, their years or their organs; their files where these are the same. */
export function sideNames({ type, a, b }: Comparison): { readonly a: string; readonly b: string } {
  const yearOf = ({ year }: Side) => (year === null ? '' : fill(texts.year, { year }));
  const ways: readonly ((side: Side) => string)[] =
    type === 'verification'
      ? [({ kind }) => texts.kinds[kind]]
      : [yearOf, ({ organ }) => organ ?? '', (side) => `${side.organ ?? ''}${yearOf(side)}`];
  for (const way of [...ways, ({ path }: Side) => path]) {
    const [one, other] = [plain(way(a)), plain(way(b))];
    if (one !== other && one !== '' && other !== '') return { a: one, b: other };
  }
  return texts.sides;
}
