import { groupBy } from '../../edition/group-by.js';
import { type Figures, type Reading, titleOf } from '../../prose/readings/readings.js';
import type { Report } from '../../report/report.js';
import { dividesRow, withParts } from './parts.js';
import { type Said, type SectionStatements, statementsOf, type Tried, tryReadings } from './stated.js';

/** A count of the prose beside the figures that it may mean. */
export interface Compared {
  readonly count: Said<'count'>;
  readonly section: SectionStatements;
  readonly tried: readonly Tried[];
  readonly fits: boolean;
}

/** The counts that speak of what the tables hold, in reading order. */
export function comparedCounts(form: Report, figures: Figures): Compared[] {
  return statementsOf(form).flatMap((section) => withoutOthers(withParts(comparedIn(section, figures))));
}

function comparedIn(section: SectionStatements, figures: Figures): Compared[] {
  const compared: Compared[] = [];
  const alone = countedAlone(section);
  for (const count of section.statements) {
    if (count.type !== 'count' || count.readings.length === 0 || dividesRow(count, section)) continue;
    const isApart = count.apartFrom && alone.has(`${count.sentence} ${titleOf(count.apartFrom)}`);
    const readings = isApart ? count.readings.slice(0, 1) : count.readings;
    const tried = tryReadings(count.stated === 0 ? wholes(readings) : readings, figures);
    if (!tried) continue;
    const fits = tried.some(({ figure }) => Math.abs(figure - count.stated) <= count.tolerance + ROUNDING);
    compared.push({ count, section, tried, fits });
  }
  return compared;
}

/** What each sentence counts by itself: 予以公开19件、部分公开4件, but not 予以公开23件，其中部分公开4件. */
function countedAlone({ statements }: SectionStatements): ReadonlySet<string> {
  const alone = new Set<string>();
  for (const count of statements)
    if (count.type === 'count' && !count.isPart && count.readings[0])
      alone.add(`${count.sentence} ${titleOf(count.readings[0])}`);
  return alone;
}

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
    ({ count }) => `${count.paragraph} ${count.scope}`,
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
