import type { Edition } from '../../../edition/edition.js';
import { isSwapOf } from '../../../prose/arithmetic/sums/told-sum.js';
import type { Reading } from '../../../prose/readings/readings.js';
import type { Compared } from './compared.js';
import { fieldsOf } from './one-row.js';

/**
 * 予以公开19件、部分公开4件。…… 旧房改造类12件，予以公开5件: once a section has told all that a row holds, fewer of it in a later sentence are
 * those of some kind, of some applicants or of one unit, in whatever words it is told of whom; unless two digits are swapped, or there are hardly fewer. So are the
 * 17件 of 17件当年办结 and 17件申请中, in any section.
 */
export function withoutPartsBehindAll(
  compared: readonly Compared[],
  { prose }: Edition,
): readonly Compared[] {
  const totals = new Set(Object.values(prose.topics).map(({ column }) => column));
  const isColumn = ({ count }: Compared) => !fieldsOf(count.readings[0]).some((field) => totals.has(field));
  /** The rows that the sentences before have told rightly, in the report and in the section. */
  const told = new Set<string>();
  let inSection = new Set<string>();
  let inSentence: string[] = [];
  let last: Compared | undefined;
  const parts = new Set<Compared>();
  const sentences = new Set<string>();
  for (const one of compared) {
    if (last && (last.count.sentence !== one.count.sentence || last.section !== one.section)) {
      for (const row of inSentence) {
        told.add(row);
        inSection.add(row);
      }
      inSentence = [];
    }
    if (last && last.section !== one.section) inSection = new Set();
    last = one;
    if (one.fits) inSentence.push(rowOf(readingStated(one)));
    const all = beginsWithNumber(one) ? told : one.count.isRow ? inSection : NONE;
    // 上年结转3件，其中自然人1件: of the row that its sentence has told rightly.
    const dividesRow = isColumn(one) && inSentence.length > 0;
    const isPart = one.fits ? isOfSome(one) : !dividesRow && isPartOfTold(one, all);
    if (isPart) parts.add(one);
    if (isPart) sentences.add(sentenceOf(one));
  }
  return parts.size === 0
    ? compared
    : compared.filter((one) => one.fits || !(parts.has(one) || isBesideParts(one, sentences)));
}

/** 旧房改造类12件，予以公开5件、不掌握2件: what stands beside a part, in one sentence, is of the same. */
const isBesideParts = (one: Compared, sentences: ReadonlySet<string>): boolean =>
  !one.count.inDispute &&
  one.tried.every(({ figure }) => one.count.stated < figure) &&
  sentences.has(sentenceOf(one));

const sentenceOf = ({ section, count }: Compared): string => `${section.title} ${count.sentence}`;

/** What adds up with others to fewer than all, as 予以公开2件、无法提供1件 of 3 that some have applied for. */
const isOfSome = ({ count, tried }: Compared): boolean =>
  count.isRow &&
  count.tolerance === 0 &&
  !count.atMost &&
  tried.every(({ figure }) => figure !== count.stated);

const NONE: ReadonlySet<string> = new Set();

const beginsWithNumber = ({ count: { quote, written } }: Compared): boolean => quote.startsWith(written);

const readingStated = ({ count, tried }: Compared): Reading =>
  tried.find(({ figure }) => figure === count.stated)?.reading ?? [];

const isPartOfTold = ({ count, tried }: Compared, told: ReadonlySet<string>): boolean =>
  count.stated > 0 &&
  // 纠正的3件 may be of reviews and lawsuits together, of which only the former were told.
  (count.inDispute ? tried.slice(0, 1) : tried).some(
    ({ reading, figure }) =>
      count.stated < MOST_OF_ALL * figure &&
      !isSwapOf(count.stated, figure) &&
      (told.has(rowOf(reading)) || keysOf(reading).every((key) => told.has(key))),
  );

/** 不予公开的110件中 behind 不予公开111件 is a slip: parts are fewer by more. */
const MOST_OF_ALL = 0.8;

/** A row by its cells, of one that is its cell. */
const rowOf = (reading: Reading): string => keysOf(reading).join(' ');

const keysOf = (reading: Reading): readonly string[] =>
  reading.flatMap(({ cells }) => cells.map(({ key }) => key));
