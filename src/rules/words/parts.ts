import { groupBy } from '../../edition/group-by.js';
import { titleOf } from '../../prose/readings/readings.js';
import type { Compared } from './compared.js';
import type { Said, SectionStatements } from './stated.js';

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

function isWhole(group: readonly Compared[]): boolean {
  const sum = group.reduce((total, { count }) => total + count.stated, 0);
  return group.length > 1 && group[0]?.tried.some(({ figure }) => figure === sum) === true;
}
