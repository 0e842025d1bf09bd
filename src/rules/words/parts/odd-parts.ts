import type { CountedSegment, Placed, Segment } from '../../../prose/arithmetic/segments.js';
import { sumOf } from '../../../prose/arithmetic/told-figure.js';
import type { Reading } from '../../../prose/readings/readings.js';
import type { Report } from '../../../report/report.js';
import { bracketedLists, type ListOfParts, listsOfParts } from './lists-of-parts.js';
import { apartFrom, type Division, divisionsOf, FEWEST, type PartOfTable } from './table-divisions.js';

/**
 * Of a list of what the tables hold in parts, the number that keeps it from adding up: all others are the tables', and
 * with the part that is left they are their whole, whatever words they are told in.
 */
export interface OddPart {
  readonly whole: number;
  readonly parts: readonly Placed[];
  readonly odd: Placed;
  /** What the tables have in its place. */
  readonly right: number;
  /** Where they may have it: rows can be alike. */
  readonly readings: readonly Reading[];
  readonly sentence: Segment;
}

/** 办结7件，公开3件，因不归我局制作而无法提供2件，属于内部研究过程中的1件: the tables have 3 of those. */
export function* oddPartsIn(
  text: string,
  segments: readonly CountedSegment[],
  form: Report,
): Iterable<OddPart> {
  for (const sentence of segments) {
    if (sentence.quantities.length < FEWEST) continue;
    const lists = [
      ...listsOfParts(text, sentence, form.edition),
      ...bracketedLists(text, sentence, form.edition),
    ];
    for (const list of lists) {
      const found = oddOneOf(list, divisionsOf(form));
      if (found) yield { ...found, parts: list.parts, sentence };
    }
  }
}

/** The odd one of a list; none where more than one could be. */
function oddOneOf({ by, before, parts }: ListOfParts, divisions: readonly Division[]) {
  const sum = sumOf(parts.map(({ value }) => value));
  const own = divisions.filter((one) => one.by === by && (!before || one.wholes.includes(before.value)));
  const told = before?.isDivided ? [before.value] : own.flatMap(({ wholes }) => wholes);
  // 2023年结转3件，公开1件、无法提供2件: the first is their whole.
  if (told.includes(sum) || sum === 2 * (parts[0]?.value ?? 0)) return undefined;
  const [odd, ...others] = own.flatMap((division) =>
    (before ? [before.value] : division.wholes).flatMap((whole) =>
      parts.flatMap((part) => {
        const right = whole - (sum - part.value);
        const rest = parts.filter((other) => other !== part);
        const left = right > 0 ? partsLeft(right, rest, division.parts) : [];
        const readings = left.map(({ reading }) => reading);
        return left.length > 0 ? [{ whole, odd: part, right, readings }] : [];
      }),
    ),
  );
  return others.length === 0 ? odd : undefined;
}

/** The parts of a figure that are left when each of the others has one of its own, and no two share a cell. */
function partsLeft(
  figure: number,
  others: readonly Placed[],
  parts: readonly PartOfTable[],
): readonly PartOfTable[] {
  const isFree = apartFrom(
    others.map(({ value }) => value),
    parts,
  );
  return parts.filter((part) => part.figure === figure && isFree(part.keys));
}
