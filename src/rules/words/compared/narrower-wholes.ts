import { groupBy } from '../../../edition/group-by.js';
import { depthOf, type Placed } from '../../../prose/arithmetic/segments.js';
import { sumOf } from '../../../prose/arithmetic/told-figure.js';
import type { Report } from '../../../report/report.js';
import { divisionsOf } from '../parts/table-divisions.js';
import type { Compared } from './compared.js';
import { fieldsOf } from './one-row.js';
import { outcomeRows } from './outcome-rows.js';
import { areParts, numbersAround, type SentenceNumbers } from './sentence-numbers.js';

/**
 * 旧房改造类15件，14件已办结，予以公开9件: what came of requests or disputes may be told of some of them. Where the sentence has told before how
 * many those are, and the tables hold no such whole, what does not fit the tables is no figure of theirs.
 */
export function withoutPartsOfNarrower(compared: readonly Compared[], form: Report): readonly Compared[] {
  if (compared.every(({ fits }) => fits)) return compared;
  const parts = new Set<Compared>();
  for (const beside of groupBy(compared, ({ count }) => count.sentence).values()) {
    const rows = beside.filter(({ count }) => count.isRow);
    const placesOf = (told: readonly Compared[]) => new Set(told.map(({ count }) => count.at));
    const outcomes = placesOf(rows.filter((one) => isOutcome(one, form)));
    const columns = placesOf(rows.filter((one) => isOfColumns(one, form)));
    const isNarrower = (one: Compared) =>
      isToldAgain(one, beside, parts) ||
      hasOwnParts(one, beside) ||
      isOfNarrower(one, beside, parts, { outcomes, columns, form });
    for (const one of beside) if (!one.fits && isNarrower(one)) parts.add(one);
  }
  return parts.size === 0 ? compared : compared.filter((one) => !parts.has(one));
}

/** 征收类年内办结62件；办结的62件 */
const isToldAgain = ({ count }: Compared, beside: readonly Compared[], parts: ReadonlySet<Compared>) =>
  !count.isRow && beside.some((other) => parts.has(other) && other.count.stated === count.stated);

/** 物业33件全部办结，其中公开17件、部分公开3件、不予公开13件: none of a whole and its parts are of the tables, and they make it up. */
function hasOwnParts({ count, section }: Compared, beside: readonly Compared[]): boolean {
  if (count.isRow) return false;
  const told = numbersAround(count, section);
  const places = new Set(partsBehind(told.own, told).map(({ at }) => told.from + at));
  const parts = beside.filter((other) => places.has(other.count.at));
  return parts.length >= FEWEST && parts.every(({ fits }) => !fits);
}

const FEWEST = 3;

/** What is known of the numbers of a sentence: where results and columns stand in its paragraph, and what the tables hold. */
interface Known {
  readonly outcomes: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
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
  if (count.scope !== 'own' || count.stated === 0) return false;
  const { outcomes, columns, form } = known;
  const tellsOutcome = isOutcome(one, form);
  if (!tellsOutcome && !isOfColumns(one, form)) return false;
  const { totals } = outcomeRows(form)(count.topics);
  const listed = tellsOutcome ? outcomes : columns;
  const whole = wholeBefore(numbersAround(count, section), { totals, listed, form });
  if (!whole) return false;
  const told = beside.find((other) => other.count.at === whole.at);
  if (!told) return !whole.isOfAll;
  if (parts.has(told)) return true;
  // 自然人申请14件中，予以公开8件、部分公开2件，其他4件
  const isMadeUp = whole.isMadeUp && (told.count.isRow || isOfColumns(told, form));
  return told.fits && tellsOutcome && !count.inDispute && (isMadeUp || isOtherColumn(told, one));
}

function isOutcome({ count, tried }: Compared, form: Report): boolean {
  const { outcomes } = outcomeRows(form)(count.topics);
  return tried.some(({ reading }) =>
    reading.every(({ cells }) => cells.every(({ key, record }) => outcomes.has(key) || outcomes.has(record))),
  );
}

/** Of some who have applied. */
const isOfColumns = ({ count, tried: [first] }: Compared, { edition }: Report): boolean => {
  const totals = count.topics.map((topic) => edition.prose.topics[topic]?.column);
  const fields = fieldsOf(first?.reading);
  const hasColumns = !count.inDispute && totals.every((column) => column !== undefined);
  return hasColumns && fields.length > 0 && !fields.some((field) => totals.includes(field));
};

/** 企业6件均与集采有关，公开3件: the tables may hold those of a column, and the results, but are not read so. */
const isOtherColumn = ({ tried: [own] }: Compared, { tried }: Compared): boolean => {
  const columns = fieldsOf(own?.reading);
  const read = tried.flatMap(({ reading }) => fieldsOf(reading));
  return columns.length > 0 && !columns.some((field) => read.includes(field));
};

/** What the tables hold of what a count tells, and where those that are listed with it stand. */
interface Tables {
  readonly totals: ReadonlySet<number>;
  readonly listed: ReadonlySet<number>;
  readonly form: Report;
}

interface Whole {
  /** Where it stands in the paragraph. */
  readonly at: number;
  /** By those that are listed behind it. */
  readonly isMadeUp: boolean;
  /** Nothing stands before it but that so many were done: 已办结31件. */
  readonly isOfAll: boolean;
}

/** The number before a result that it may be a part of, with those that are listed between them; none where the tables hold that. */
function wholeBefore(told: SentenceNumbers, tables: Tables): Whole | undefined {
  const { text, from, numbers, own } = told;
  let listed = 0;
  for (let index = own - 1; index >= 0; index--) {
    const [number, next] = numbers.slice(index, index + 2);
    const behind = text.slice(number?.end, next?.at);
    if (!number || STRETCH_END.test(behind)) return undefined;
    const { value } = number;
    if (isAside(number, text, behind)) continue;
    // 66件由自然人提出61件、律师提出5件，办结62件
    if (value === listed) listed = 0;
    if (isListed(index, told) || tables.listed.has(from + number.at)) {
      listed += value;
      continue;
    }
    const sum = listed + (numbers[own]?.value ?? 0);
    if (value < sum || isInTables(number, told, tables) || eachBegins(told, tables)) return undefined;
    const isOfAll = index === 0 && DONE.test(text.slice(0, number.at));
    return { at: from + number.at, isMadeUp: partsBehind(index, told).length > 0, isOfAll };
  }
  return undefined;
}

/** （2022年190件）, 占全部案件（87件）的11.5%, 较上年的54件增长38.9%: what is told by the way, but not 旧房改造类（15件）. */
const isAside = ({ at }: Placed, text: string, behind: string): boolean =>
  COMPARED.test(text.slice(Math.max(0, at - LONGEST_COMPARED), at)) ||
  (depthOf(behind) < 0 && !(OPENING.test(text[at - 1] ?? '') && !OF_ALL.test(behind)));
const COMPARED =
  /(?:[上去]年|[较比])(?![^，,]*(?:结转|转入|遗留))[^，,；;。（()）]{0,8}$|(?:增[加长多]|减少|下降)了?$/u;
const LONGEST_COMPARED = 12;
const OPENING = /[（(]/u;
const OF_ALL = /^[）)]的\d/u;

/** 41件：公开19件，部分公开4件; 第三方不同意公开的6件、执法案卷3件; 属于执法案卷的6件，涉及第三方的2件. */
const isListed = (index: number, { text, numbers, own }: SentenceNumbers): boolean => {
  const [opener, number, next] = [numbers[index - 1], numbers[index], numbers[index + 1]];
  const areThose = [number, numbers[own]].every((one) => text[(one?.at ?? 0) - 1] === '的');
  return (
    areThose ||
    IN_LIST.test(text.slice(number?.end, next?.at)) ||
    (opener !== undefined && COLON.test(text.slice(opener.end, number?.at)))
  );
};

/** 无法提供的97件中，84件系不掌握，10件需另行制作: of what the tables hold, and each begins with its number. */
function eachBegins({ text, numbers, own }: SentenceNumbers, { form }: Tables): boolean {
  const begins = (number: Placed | undefined) => BEGINS.test(text[(number?.at ?? 0) - 1] ?? '');
  if (!begins(numbers[own])) return false;
  const before = numbers.slice(0, own).findLast((number) => !begins(number));
  return isDivided(before, form);
}

/** 上年结转3件，予以公开1件、无法提供2件。 What is listed behind a number, to the end of a stretch, where it makes it up. */
function partsBehind(index: number, { text, numbers }: SentenceNumbers): readonly Placed[] {
  const listed = numbers.slice(index + 1);
  const end = listed.findIndex(({ end }, at) => STRETCH_END.test(text.slice(end, listed[at + 1]?.at)));
  const parts = listed.slice(0, end < 0 ? listed.length : end + 1);
  const isMadeUp = sumOf(parts.map(({ value }) => value)) === numbers[index]?.value;
  return parts.length > 1 && isMadeUp ? parts : [];
}

/** Whether the tables hold a number, or what it makes up with those beside it: 网络申请30件，当面申请11件. */
function isInTables(
  number: Placed,
  { from, numbers }: SentenceNumbers,
  { totals, listed, form }: Tables,
): boolean {
  if (isDivided(number, form)) return true;
  const others = numbers.filter((other) => !listed.has(from + other.at) && !isDivided(other, form));
  return areParts(others, others.indexOf(number), (sum) => totals.has(sum));
}

const isDivided = (number: Placed | undefined, form: Report): boolean =>
  number !== undefined && divisionsOf(form).some(({ wholes }) => wholes.includes(number.value));

const STRETCH_END = /[；;]/u;
const IN_LIST = /^、/u;
const COLON = /[：:]/u;
const BEGINS = /[，,、（(]/u;
const DONE = /(?:^|[，,、。：:（(])(?:全年|共|已|均|现|目前)*(?:办结|答复|办理)$/u;
