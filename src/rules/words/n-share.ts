import type { FactOf } from '../../finding/finding.js';
import { wrongSharesOfNamedIn } from '../../prose/arithmetic/shares/shares-of-named.js';
import { wrongRatesIn } from '../../prose/arithmetic/shares/told-rates.js';
import { wrongSharesIn } from '../../prose/arithmetic/shares/told-shares.js';
import { wrongWordedPartsIn } from '../../prose/arithmetic/shares/worded-parts.js';
import { isTold, percentOf } from '../../prose/arithmetic/told-figure.js';
import { titleOf } from '../../prose/readings/readings.js';
import { mayTellWordedShares } from '../../prose/words/worded-share.js';
import type { Report } from '../../report/report.js';
import { defineRule } from '../rule.js';
import { cleanedPassages } from './cleaned-passages.js';
import { figuresOf, type Said, statedPlaces, statementsOf, type Tried, tryReadings } from './stated.js';

export const nShare = defineRule({
  id: 'N-SHARE',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const figures = figuresOf(form);
    for (const section of statementsOf(form))
      for (const share of section.statements) {
        if (share.type !== 'proportion') continue;
        const parts = tryReadings(share.parts, figures) ?? [];
        const wholes = tryReadings(share.wholes, figures)?.filter(({ figure }) => figure > 0) ?? [];
        const [part] = parts;
        // 已答复328件，办结率95.1% is of more than were answered.
        const whole = wholes.find(({ figure }) => part && figure > part.figure) ?? wholes[0];
        if (!part || !whole || fits(share, parts, wholes)) continue;
        const right = percentOf(part.figure, whole.figure);
        yield {
          message: 'share',
          values: {
            quote: share.quote,
            written: share.written,
            part: titleOf(part.reading),
            count: part.figure,
            whole: titleOf(whole.reading),
            figure: whole.figure,
            right,
          },
          places: statedPlaces(share, [part.reading, whole.reading], section, form),
          actual: share.worded ? share.written : share.percent,
          expected: right,
        };
      }
    yield* sharesByThemselves(form);
    yield* sharesInWords(form);
  },
});

/** 268条，其中政策解读45条，占18.6%: what a text says of its own figures. */
function* sharesByThemselves(form: Report): Iterable<FactOf<'N-SHARE'>> {
  for (const { passage, text, placeOf } of cleanedPassages(form, (text) => PERCENT.test(text)))
    for (const { at, end, ...share } of [
      ...wrongSharesIn(text),
      ...wrongSharesOfNamedIn(text),
      ...wrongRatesIn(text),
    ]) {
      const values = { title: passage.title, quote: text.slice(at, end), ...share };
      yield {
        message: 'within',
        values,
        places: [placeOf(at)],
        actual: share.percent,
        expected: share.right,
      };
    }
}

const PERCENT = /\d\s?[%％]/u;

/** 320条，其中网站100条，占三分之二 */
function* sharesInWords(form: Report): Iterable<FactOf<'N-SHARE'>> {
  for (const { passage, text, placeOf } of cleanedPassages(form, mayTellWordedShares))
    for (const { at, end, ...share } of wrongWordedPartsIn(text))
      yield {
        message: 'worded',
        values: { title: passage.title, quote: text.slice(at, end), ...share },
        places: [placeOf(at)],
        actual: share.written,
        expected: share.right,
      };
}

/** Whether any part is the stated share of any whole. */
const fits = (share: Said<'proportion'>, parts: readonly Tried[], wholes: readonly Tried[]): boolean =>
  parts.some((part) =>
    wholes.some((whole) => isTold((100 * part.figure) / whole.figure, share.percent, share)),
  );
