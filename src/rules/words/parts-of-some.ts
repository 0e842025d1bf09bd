import { isExact, type Placed, quantitiesIn } from '../../prose/arithmetic/segments.js';
import { beginOf, endOf, marksOf } from '../../prose/arithmetic/stretch.js';
import type { Report } from '../../report/report.js';
import type { Compared } from './compared.js';
import { paragraphsOf } from './stated.js';
import { divisionsOf } from './table-divisions.js';

/**
 * 来自公益组织的申请3件，其中2件予以公开、1件无法提供: results that make up another number than the tables have of all are of those only,
 * unless that number is itself wrong.
 */
export function withPartsOfSome(compared: readonly Compared[], form: Report): readonly Compared[] {
  if (compared.every(({ fits }) => fits)) return compared;
  const wholes = new Set(divisionsOf(form).flatMap((division) => division.wholes));
  return compared.map((one) =>
    !one.fits && !one.count.inDispute && isOfSome(one, compared, wholes, form) ? { ...one, fits: true } : one,
  );
}

function isOfSome(
  one: Compared,
  all: readonly Compared[],
  wholes: ReadonlySet<number>,
  form: Report,
): boolean {
  const { edition } = form;
  const whole = dividedBefore(one);
  if (!whole) return false;
  const isOfColumn = ({ count }: Compared) =>
    count.atMost ||
    count.readings[0]?.every(({ cells }) =>
      cells.every(({ field }) => Object.values(edition.prose.topics).every(({ column }) => column !== field)),
    ) === true;
  const told = all.filter(
    ({ section, count }) =>
      section === one.section && count.sentence === one.count.sentence && count.stated === whole.value,
  );
  if (told.length === 0) return !wholes.has(whole.value);
  // 公民提出的申请3件 where nobody else has applied are all of them.
  return told.every((other) => other.fits && isOfColumn(other)) && !areAll(whole.value, form);
}

const areAll = (figure: number, form: Report): boolean =>
  divisionsOf(form).some(({ by, wholes }) => by === 'applicants' && wholes.includes(figure));

/** The number before a list with a count in it that the whole list adds up to. */
function dividedBefore({ count, section }: Compared): Placed | undefined {
  const paragraph = paragraphsOf(section)[count.paragraph] ?? '';
  const at = paragraph.indexOf(count.quote);
  if (at < 0) return undefined;
  const from = beginOf(paragraph, at, LONGEST, SENTENCES);
  const to = endOf(paragraph, at, LONGEST, SENTENCES);
  const numbers = quantitiesIn(paragraph, { from, to });
  const own = numbers.findIndex(({ at: place, value }) => place >= at && value === count.stated);
  for (let index = own - 1; index >= Math.max(0, own - MOST); index--) {
    const [whole, first] = numbers.slice(index, index + 2);
    if (!whole || !first || !isExact(whole) || whole.unit !== numbers[own]?.unit) return undefined;
    if (!DIVIDED.test(paragraph.slice(whole.end, first.at))) continue;
    return isMadeUp(whole, numbers.slice(index + 1), own - index) ? whole : undefined;
  }
  return undefined;
}

/** Whether the numbers behind one add up to it, some of them at least. */
function isMadeUp(whole: Placed, listed: readonly Placed[], fewest: number): boolean {
  let sum = 0;
  for (const [index, part] of listed.entries()) {
    if (!isExact(part) || part.unit !== whole.unit) return false;
    sum += part.value;
    if (sum >= whole.value) return sum === whole.value && index > 0 && index + 1 >= fewest;
  }
  return false;
}

const DIVIDED = /其中|中[，,：:]?|[（(：:]/u;
const MOST = 14;
const SENTENCES = marksOf('。');
const LONGEST = 400;
