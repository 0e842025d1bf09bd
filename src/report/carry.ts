import type { Edition } from '../edition/edition.js';
import { instancesOf } from '../edition/instances.js';
import type { CarrySource } from '../edition/source.js';
import { exactSum } from './exact.js';
import type { Report } from './report.js';

/**
 * What this year's form takes over from last year's report, by key: 上年结转 is last year's 结转下年度. Only what both
 * editions have, only what last year's report says in numbers, and nothing that this year's figures add to.
 */
export function carriedFrom(lastYear: Report, edition: Edition): ReadonlyMap<string, number> {
  const carried = new Map<string, number>();
  for (const relation of edition.carry.filter(isCertain))
    for (const { left, right } of instancesOf(edition, relation)) {
      const [target] = left;
      const numbers = right.flatMap(({ key }) => {
        const reading = lastYear.cells.get(key)?.reading;
        return reading?.type === 'number' ? [reading.number] : [];
      });
      if (target && numbers.length === right.length) carried.set(target.key, exactSum(numbers));
    }
  return carried;
}

const isCertain = ({ relation = '=', plus = [], minus = [] }: CarrySource) =>
  relation === '=' && plus.length === 0 && minus.length === 0;
