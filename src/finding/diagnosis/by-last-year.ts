import { correctionOf } from './correction.js';
import type { Diagnosis, Outside } from './diagnosis.js';
import { gapOf, holds } from './equation.js';
import type { FindingIndex } from './explain.js';
import { figure, type System } from './system.js';

/**
 * 上一年项目数量 + 本年增/减 below 0: many numbers would do, so nothing is proposed unless last year's report says what
 * this year's has to be.
 */
export function byLastYear(system: System, { carried }: Outside, index: FindingIndex): Diagnosis[] {
  return system.plain.flatMap((equation): Diagnosis[] => {
    const gap = gapOf(equation.weights, (key) => figure(system, key));
    if (equation.relation === '=' || holds(equation, gap)) return [];
    return [...equation.weights].flatMap(([key, weight]): Diagnosis[] => {
      const to = carried?.get(key);
      if (to === undefined || !holds(equation, gap + weight * (to - figure(system, key)))) return [];
      // Equalities that hold are left alone.
      if (system.moves.get(key)?.some(([moved]) => system.sources[moved]?.relation === '=')) return [];
      const explains = index.about([equation], [key]);
      const correction = correctionOf(system, key, to);
      return [{ ...correction, clears: index.errorsAmong(explains), explains, reason: 'previous' }];
    });
  });
}
