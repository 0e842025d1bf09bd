import { groupBy } from '../../../edition/group-by.js';
import type { Figures, Reading } from '../../../prose/readings/readings.js';
import type { Report } from '../../../report/report.js';
import { type Said, type SectionStatements, statementsOf, type Tried, tryReadings } from '../stated.js';
import { withColumnsOfOneRow } from './columns-of-row.js';
import { withoutKindsOfDecisions } from './decisions-counted.js';
import { withListedColumns } from './listed-columns.js';
import { withListedResults } from './listed-results.js';
import { withoutPartsOfNarrower } from './narrower-wholes.js';
import { withOneRow } from './one-row.js';
import { withOneScope } from './one-scope.js';
import { dividesRow, withParts, withRowsBeside, withUnitsBeside } from './parts.js';
import { withoutPartsBehindAll } from './parts-behind-all.js';
import { withPublishedBeside } from './published-beside.js';
import { countedBeside, readingsLeft } from './readings-left.js';
import { withoutPartsOfLists } from './whole-lists.js';

/** A count of the prose beside the figures that it may mean. */
export interface Compared {
  readonly count: Said<'count'>;
  readonly section: SectionStatements;
  readonly tried: readonly Tried[];
  readonly fits: boolean;
}

/** What else is known of counts by those beside them, one after another. */
const STEPS: readonly ((compared: readonly Compared[], form: Report) => readonly Compared[])[] = [
  withPublishedBeside,
  withListedResults,
  withListedColumns,
  withOneRow,
  (compared, { edition }) => withColumnsOfOneRow(compared, edition),
  withOneScope,
  withParts,
  withUnitsBeside,
  withRowsBeside,
  (compared, { edition }) => withoutKindsOfDecisions(compared, edition),
  withoutOthers,
  withoutPartsOfLists,
  withoutPartsOfNarrower,
];

/** The counts that speak of what the tables hold, in reading order. */
export const comparedCounts = (form: Report, figures: Figures): readonly Compared[] =>
  withoutPartsBehindAll(
    statementsOf(form).flatMap((section) =>
      STEPS.reduce((compared, step) => step(compared, form), comparedIn(section, figures, form)),
    ),
    form.edition,
  );

function comparedIn(section: SectionStatements, figures: Figures, form: Report): readonly Compared[] {
  const compared: Compared[] = [];
  const beside = countedBeside(section);
  for (const count of section.statements) {
    if (count.type !== 'count' || count.readings.length === 0 || dividesRow(count, section)) continue;
    if (!isOfAll(count, figures)) continue;
    const readings = readingsLeft(count, beside(count), figures);
    const tried = tryReadings(count.stated === 0 ? wholes(readings) : readings, figures);
    if (!tried) continue;
    const told = isOfSome(count, section, form) ? { ...count, atMost: true } : count;
    const fits = tried.some(({ figure }) => isStated(told, figure));
    // 14件，均维持: that there are not so many is told once.
    if (count.isOfAll && compared.at(-1)?.fits === false) continue;
    compared.push({ count, section, tried, fits });
  }
  return compared;
}

/** 16件申请中有11件, 申请21件因此延期: among problems and what else there was, requests are some of all, unless they are told to be all. */
function isOfSome(
  { isRow, inDispute, topics, quote }: Said<'count'>,
  { key }: SectionStatements,
  { edition }: Report,
) {
  if (isRow || inDispute || !AFTER_TABLES.has(key)) return false;
  const areRequests = topics.every((topic) => edition.prose.topics[topic]?.carriedOut !== undefined);
  return areRequests && !OF_ALL.test(quote);
}
/** The sections behind the tables. */
const AFTER_TABLES: ReadonlySet<string> = new Set(['problems', 'other']);
const OF_ALL = /[全本今]年|年度|\d{4}年|[共总新]|合计|累计|上年/u;

/** 受理数据需求类申请45件，自然人24件: where the former are all that came in, the latter are of all. */
const isOfAll = ({ narrowedBy }: Said<'count'>, figures: Figures): boolean =>
  narrowedBy === undefined ||
  tryReadings(narrowedBy.readings, figures)?.some(({ figure }) => figure === narrowedBy.stated) === true;

function isStated({ stated, tolerance, unitUnprinted, atMost }: Said<'count'>, figure: number): boolean {
  if (atMost && stated < figure) return true;
  const scales = unitUnprinted ? IN_WAN_OR_YUAN : IN_ITS_UNIT;
  return scales.some((scale) => Math.abs(figure / scale - stated) <= tolerance + ROUNDING);
}

const IN_ITS_UNIT = [1];
const IN_WAN_OR_YUAN = [1, 10_000];

/** 行政诉讼0件 says that there was none at all: parts and remainders of what is meant may well be 0. */
function wholes(readings: readonly Reading[]): readonly Reading[] {
  const keysOf = (reading: Reading) => reading.flatMap(({ cells }) => cells.map(({ key }) => key));
  return readings.filter((reading, index) => {
    if (reading.some(({ sign }) => sign < 0)) return false;
    const keys = keysOf(reading);
    const isPartOf = (other: Reading) => keys.every((key) => keysOf(other).includes(key));
    return !readings.slice(0, index).some(isPartOf);
  });
}

/** Leaves out what a paragraph counts for someone else. */
function withoutOthers(compared: readonly Compared[]): readonly Compared[] {
  const inScopes = groupBy(
    compared.filter(({ count }) => count.scope !== 'own'),
    ({ count }) => `${count.paragraph} ${count.scope} ${count.ofOnePart}`,
  );
  const others = new Set([...inScopes.values()].flatMap((group) => (isTablesOwn(group) ? [] : group)));
  return others.size === 0 ? compared : compared.filter((one) => !others.has(one));
}

/** Floating-point noise; figures have at most six decimals. */
const ROUNDING = 1e-7;

/** 省厅本级收到193件……: a paragraph on some part of the organ, most of whose figures are those of the tables. */
function isTablesOwn(group: readonly Compared[]): boolean {
  const counting = group.filter(({ count }) => count.stated > 0);
  const right = counting.filter(({ fits }) => fits);
  const figures = new Set(right.map(({ count }) => count.stated));
  return figures.size >= TELLING && right.length > MANY_MORE * (counting.length - right.length);
}

/** One or two figures are alike by chance. */
const TELLING = 3;
const MANY_MORE = 2;
