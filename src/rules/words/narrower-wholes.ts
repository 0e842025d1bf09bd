import { groupBy } from '../../edition/group-by.js';
import { depthOf, type Placed } from '../../prose/arithmetic/segments.js';
import { sumOf } from '../../prose/arithmetic/told-figure.js';
import type { Report } from '../../report/report.js';
import type { Compared } from './compared.js';
import { fieldsOf } from './one-row.js';
import { outcomeRows } from './outcome-rows.js';
import { areParts, numbersAround, type SentenceNumbers } from './sentence-numbers.js';
import { divisionsOf } from './table-divisions.js';
import { isOfNarrowerList } from './whole-lists.js';

/**
 * 旧房改造类15件，14件已办结，予以公开9件: what came of requests or disputes may be told of some of them. Where the sentence has told before how
 * many those are, and the tables hold no such whole, what does not fit the tables is no figure of theirs.
 */
export function withoutPartsOfNarrower(compared: readonly Compared[], form: Report): readonly Compared[] {
  if (compared.every(({ fits }) => fits)) return compared;
  const parts = new Set<Compared>();
  for (const beside of groupBy(compared, ({ count }) => count.sentence).values()) {
    const results = new Set(beside.flatMap((one) => (isResult(one, form) ? [one.count.stated] : [])));
    const isNarrower = (one: Compared) =>
      isOfNarrowerList(one, compared, form) ||
      isToldAgain(one, beside, parts) ||
      isOfNarrower(one, beside, parts, { results, form });
    for (const one of beside) if (!one.fits && isNarrower(one)) parts.add(one);
  }
  return parts.size === 0 ? compared : compared.filter((one) => !parts.has(one));
}

/** 征收类年内办结62件；办结的62件 */
const isToldAgain = ({ count }: Compared, beside: readonly Compared[], parts: ReadonlySet<Compared>) =>
  !count.isRow && beside.some((other) => parts.has(other) && other.count.stated === count.stated);

const isResult = (one: Compared, form: Report): boolean => one.count.isRow && isOutcome(one, form);

/** What is known of the numbers of a sentence: those that are results, and what the tables hold. */
interface Known {
  readonly results: ReadonlySet<number>;
  readonly form: Report;
}

/** @param parts those before it that are of something narrower themselves: of 14件已办结 the 9件 are, too. */
function isOfNarrower(
  one: Compared,
  beside: readonly Compared[],
  parts: ReadonlySet<Compared>,
  known: Known,
): boolean {
  const { count, section } = one;
  if (count.scope !== 'own' || count.stated === 0 || !isOutcome(one, known.form)) return false;
  const { totals } = outcomeRows(known.form)(count.topics);
  const whole = wholeBefore(numbersAround(count, section), totals, known);
  if (!whole) return false;
  const told = beside.filter(({ count: { stated } }) => stated === whole.value);
  if (told.length === 0) return !whole.isOfAll;
  return told.every(
    // 自然人申请14件中，予以公开8件、部分公开2件，其他4件
    (other) =>
      parts.has(other) ||
      (other.fits &&
        !count.inDispute &&
        ((whole.isMadeUp && other.count.isRow) || isOtherColumn(other, one))),
  );
}

function isOutcome({ count, tried }: Compared, form: Report): boolean {
  const { outcomes } = outcomeRows(form)(count.topics);
  return tried.some(({ reading }) =>
    reading.every(({ cells }) => cells.every(({ key, record }) => outcomes.has(key) || outcomes.has(record))),
  );
}
/** 企业6件均与集采有关，公开3件: the tables may hold those of a column, and the results, but are not read so. */
const isOtherColumn = ({ tried: [own] }: Compared, { tried }: Compared): boolean => {
  const columns = fieldsOf(own?.reading);
  const read = tried.flatMap(({ reading }) => fieldsOf(reading));
  return columns.length > 0 && !columns.some((field) => read.includes(field));
};

interface Whole {
  readonly value: number;
  /** By those that are listed behind it. */
  readonly isMadeUp: boolean;
  /** Nothing stands before it but that so many were done: 已办结31件. */
  readonly isOfAll: boolean;
}

/** The number before a result that it may be a part of, with those that are listed between them; none where the tables hold that. */
function wholeBefore(told: SentenceNumbers, totals: ReadonlySet<number>, known: Known): Whole | undefined {
  const { text, numbers, own } = told;
  let listed = 0;
  for (let index = own - 1; index >= 0; index--) {
    const [number, next] = numbers.slice(index, index + 2);
    const behind = text.slice(number?.end, next?.at);
    if (!number || STRETCH_END.test(behind)) return undefined;
    const { value } = number;
    // 14件已办结（含公开9件、部分公开5件），1件不予公开; 复议208件（2022年190件），其中维持132件
    if ((value === listed && OPENS_LIST.test(behind)) || isAside(number, text, behind)) continue;
    if (isListed(index, told) || known.results.has(value)) {
      listed += value;
      continue;
    }
    const sum = listed + (numbers[own]?.value ?? 0);
    if (value < sum || isInTables(number, numbers, totals, known) || eachBegins(told, known))
      return undefined;
    const isOfAll = index === 0 && DONE.test(text.slice(0, number.at));
    return { value, isMadeUp: isMadeUp(index, told), isOfAll };
  }
  return undefined;
}

/** （2022年190件）, 占全部案件（87件）的11.5%: what brackets tell by the way, but not 旧房改造类（15件）. */
const isAside = ({ at }: Placed, text: string, behind: string): boolean =>
  depthOf(behind) < 0 && !(OPENING.test(text[at - 1] ?? '') && !OF_ALL.test(behind));
const OPENING = /[（(]/u;
const OF_ALL = /^[）)]的\d/u;

/** 41件：公开19件，部分公开4件; 第三方不同意公开的6件、执法案卷3件: the first behind a colon, and what a 、 follows. */
const isListed = (index: number, { text, numbers }: SentenceNumbers): boolean => {
  const [opener, number, next] = [numbers[index - 1], numbers[index], numbers[index + 1]];
  return (
    IN_LIST.test(text.slice(number?.end, next?.at)) ||
    (opener !== undefined && COLON.test(text.slice(opener.end, number?.at)))
  );
};

/** 无法提供的97件中，84件系不掌握，10件需另行制作: of what the tables hold, and each begins with its number. */
function eachBegins({ text, numbers, own }: SentenceNumbers, { form }: Known): boolean {
  const begins = (number: Placed | undefined) => BEGINS.test(text[(number?.at ?? 0) - 1] ?? '');
  if (!begins(numbers[own])) return false;
  const before = numbers.slice(0, own).findLast((number) => !begins(number));
  return isDivided(before, form);
}

/** 上年结转3件，予以公开1件、无法提供2件。 Whether what is listed behind a number, to the end of a stretch, is as many. */
function isMadeUp(index: number, { text, numbers }: SentenceNumbers): boolean {
  const listed = numbers.slice(index + 1);
  const end = listed.findIndex(({ end }, at) => STRETCH_END.test(text.slice(end, listed[at + 1]?.at)));
  const parts = listed.slice(0, end < 0 ? listed.length : end + 1);
  return parts.length > 1 && sumOf(parts.map(({ value }) => value)) === numbers[index]?.value;
}

/** Whether the tables hold a number, or what it makes up with those beside it: 网络申请30件，当面申请11件. */
function isInTables(
  number: Placed,
  numbers: readonly Placed[],
  totals: ReadonlySet<number>,
  { results, form }: Known,
): boolean {
  if (isDivided(number, form)) return true;
  const others = numbers.filter((other) => !results.has(other.value) && !isDivided(other, form));
  return areParts(others, others.indexOf(number), (sum) => totals.has(sum));
}

const isDivided = (number: Placed | undefined, form: Report): boolean =>
  number !== undefined && divisionsOf(form).some(({ wholes }) => wholes.includes(number.value));

const STRETCH_END = /[；;]/u;
const OPENS_LIST = /[（(：:]|其中/u;
const IN_LIST = /^、/u;
const COLON = /[：:]/u;
const BEGINS = /[，,、（(]/u;
const DONE = /(?:^|[，,、。：:（(])(?:全年|共|已|均|现|目前)*(?:办结|答复|办理)$/u;
