import type { FactOf } from '../../../finding/finding.js';
import { mayTellSums } from '../../../prose/arithmetic/sums/lists.js';
import { mayTellParts, partsBeyondIn } from '../../../prose/arithmetic/sums/parts-beyond.js';
import { wrongAveragesIn } from '../../../prose/arithmetic/told-averages.js';
import { wrongPeriodsIn } from '../../../prose/arithmetic/told-periods.js';
import type { Report } from '../../../report/report.js';
import { type CleanedPassage, cleanedPassages } from '../cleaned-passages.js';
import { isMisstated } from '../misstated.js';

/** Averages, what is done by the month, and parts beyond their total. */
export function* otherwiseTold(form: Report): Iterable<FactOf<'N-PARTS'>> {
  for (const cleaned of cleanedPassages(form, mayTellSums)) {
    const { passage, text, placeOf } = cleaned;
    for (const { at, end, ...values } of wrongAveragesIn(text))
      yield {
        message: 'average',
        values: { title: passage.title, quote: text.slice(at, end), ...values },
        places: [placeOf(at)],
        actual: values.average,
        expected: values.right,
      };
    yield* periodsOf(cleaned);
    if (mayTellParts(text)) yield* beyondTotals(cleaned, form);
  }
}

/** 318条，其中网站发布350条; of what the tables hold, N-COUNT tells. */
function* beyondTotals(
  { passage, text, placeOf }: CleanedPassage,
  form: Report,
): Iterable<FactOf<'N-PARTS'>> {
  for (const { total, part, at, end } of partsBeyondIn(text)) {
    const quote = text.slice(at, end);
    if (isMisstated(quote, form)) continue;
    yield {
      message: 'beyond',
      values: { title: passage.title, quote, part, total },
      places: [placeOf(at)],
      actual: part,
      expected: total,
    };
  }
}

/** 每季度1次，全年3次; 全年360条，月均20条 */
function* periodsOf({ passage, text, placeOf }: CleanedPassage): Iterable<FactOf<'N-PARTS'>> {
  for (const { each, count, total, right, isAverage, at, end } of wrongPeriodsIn(text)) {
    const said = { title: passage.title, quote: text.slice(at, end), count, total, right };
    const places = [placeOf(at)];
    yield isAverage
      ? { message: 'average', values: { ...said, average: each }, places, actual: each, expected: right }
      : { message: 'periods', values: { ...said, each }, places, actual: total, expected: right };
  }
}
