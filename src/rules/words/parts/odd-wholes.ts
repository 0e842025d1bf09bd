import type { CountedSegment } from '../../../prose/arithmetic/segments.js';
import type { WrongSum } from '../../../prose/arithmetic/sums/told-sum.js';
import { sumOf } from '../../../prose/arithmetic/told-figure.js';
import type { Report } from '../../../report/report.js';
import { listsOfParts } from './lists-of-parts.js';
import { apartFrom, divisionsOf, FEWEST } from './table-divisions.js';

/** 收到20件，较上年增加5件，其中自然人18件: by how many there are more is not what is divided, nor is what there was. */
const CHANGED = /增加|增长|下降|上升|[多少]|[比较]|[上去]年|\d{4}年/u;

/** 14件办结申请里，6件予以公开，2件部分公开……: what a list of all rows of the tables divides, and is not their whole. */
export function* oddWholesIn(
  text: string,
  segments: readonly CountedSegment[],
  form: Report,
): Iterable<WrongSum> {
  for (const segment of segments) {
    if (segment.quantities.length <= FEWEST) continue;
    for (const { by, before, parts } of listsOfParts(text, segment, form.edition)) {
      const counts = parts.map(({ value }) => value);
      const divisions = divisionsOf(form).filter((division) => division.by === by);
      const isKnown = divisions.some(({ wholes }) => before && wholes.includes(before.value));
      if (!before?.isDivided || isKnown || CHANGED.test(before.label)) continue;
      const isWhole = divisions.some(
        (division) => division.wholes.includes(sumOf(counts)) && apartFrom(counts, division.parts)([]),
      );
      if (isWhole)
        yield {
          total: before.value,
          parts: counts,
          unit: before.unit,
          at: before.at,
          end: parts.at(-1)?.end ?? before.end,
        };
    }
  }
}
