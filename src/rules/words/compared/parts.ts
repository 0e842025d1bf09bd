import { groupBy } from '../../../edition/group-by.js';
import { sumOf } from '../../../prose/arithmetic/told-figure.js';
import { type Reading, titleOf } from '../../../prose/readings/readings.js';
import type { Said, SectionStatements } from '../stated.js';
import type { Compared } from './compared.js';
import { areParts, numbersAround } from './sentence-numbers.js';

/** 信息不存在2件、不属于本机关公开3件: which rows they are parts of is not said. */
export function dividesRow(count: Said<'count'>, { statements }: SectionStatements): boolean {
  const isBeside = (other: SectionStatements['statements'][number]) =>
    other !== count &&
    other.type === 'count' &&
    other.within &&
    other.sentence === count.sentence &&
    other.topics.join() === count.topics.join();
  return count.within && statements.some(isBeside);
}

/**
 * 市政府新收2件，部门新收4件: counts of one sentence that only together are the figure which each is compared with are right.
 */
export function withParts(compared: readonly Compared[]): readonly Compared[] {
  const wrong = compared.filter(({ fits, count }) => !fits && count.stated > 0);
  if (wrong.length < 2) return compared;
  const alike = groupBy(wrong, ({ count, tried: [likeliest] }) =>
    [count.sentence, titleOf(likeliest?.reading ?? [])].join(' '),
  );
  const parts = new Set([...alike.values()].flatMap((group) => (isWhole(group) ? group : [])));
  return compared.map((one) => (parts.has(one) ? { ...one, fits: true } : one));
}

/**
 * 市级机关746件，县级机关1293件，乡镇（街道）收到328件: what makes up the figure that a count is compared with together with others of its
 * sentence, which are none of the tables, is a part of it.
 */
export function withUnitsBeside(compared: readonly Compared[]): readonly Compared[] {
  if (compared.every(({ fits }) => fits)) return compared;
  const parts = new Set<Compared>();
  for (const beside of groupBy(compared, ({ count }) => count.sentence).values()) {
    const told = groupBy(beside, ({ count }) => count.stated);
    for (const one of beside) if (!one.fits && isBesideUnits(one, told)) parts.add(one);
  }
  return parts.size === 0 ? compared : compared.map((one) => (parts.has(one) ? { ...one, fits: true } : one));
}

/** @param told the counts of its sentence, by what they state */
function isBesideUnits(
  { count, section, tried }: Compared,
  told: ReadonlyMap<number, readonly Compared[]>,
): boolean {
  if (count.isRow || count.inDispute || count.stated === 0) return false;
  const { numbers, own } = numbersAround(count, section);
  const [unit, others] = [numbers[own], numbers.filter(({ value }, at) => at === own || !told.has(value))];
  const isWhole = (sum: number) => tried.some(({ figure }) => figure === sum);
  return unit !== undefined && areParts(others, others.indexOf(unit), isWhole, FEWEST_UNITS);
}
/** Two may be alike by chance: 收到38件，结转3件 of 41. */
const FEWEST_UNITS = 3;

/**
 * 无法提供4件、需要另行制作2件: a result beside rows of its own, that are told as no parts of it, is what is left of it.
 */
export function withRowsBeside(compared: readonly Compared[]): readonly Compared[] {
  return compared.map((one) => (!one.fits && isRestOfRows(one, compared) ? { ...one, fits: true } : one));
}

function isRestOfRows({ count, section, tried: [likeliest] }: Compared, all: readonly Compared[]): boolean {
  if (!likeliest || count.isPart || count.stated === 0) return false;
  const whole = keysOf(likeliest.reading);
  const rows = all.filter(
    ({ count: other, section: own, fits, tried: [first] }) =>
      fits &&
      own === section &&
      other.sentence === count.sentence &&
      !other.isPart &&
      first !== undefined &&
      isWithin(keysOf(first.reading), whole),
  );
  const sum = rows.reduce((total, { count: { stated } }) => total + stated, count.stated);
  return rows.length > 0 && sum === likeliest.figure;
}

const keysOf = (reading: Reading) => reading.flatMap(({ cells }) => cells.map(({ key }) => key));

const isWithin = (keys: readonly string[], whole: readonly string[]) =>
  keys.length < whole.length && keys.every((key) => whole.includes(key));

function isWhole(group: readonly Compared[]): boolean {
  const sum = sumOf(group.map(({ count }) => count.stated));
  return group.length > 1 && group[0]?.tried.some(({ figure }) => figure === sum) === true;
}
