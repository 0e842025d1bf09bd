import { type Comparison, summaryOf } from '../../compare/compare.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { sideNames } from './side-names.js';

const texts = messages.diff;

/** How much differs, in a sentence; and what could not be compared. */
export function headlines(comparison: Comparison): string[] {
  const { type, a, b } = comparison;
  const { differences: count, figures, paragraphs, compared, uncompared, dates } = summaryOf(comparison);
  const values = { ...sideNames(comparison), count, figures, paragraphs, compared };
  const text =
    count === 0
      ? texts[type].same
      : type === 'verification' && dates > 0
        ? texts.verification.dated
        : texts[type].different;
  return [
    fill(text, values),
    ...(uncompared > 0 ? [fill(texts.uncompared, { a: a.edition, b: b.edition, count: uncompared })] : []),
  ];
}
