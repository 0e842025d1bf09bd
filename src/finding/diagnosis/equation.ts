import { type Instance, instancesOf } from '../../edition/instances.js';
import { exactSum } from '../../report/exact.js';
import type { Report, ReportCell } from '../../report/report.js';
import { figureOf } from '../../report/value.js';

/** An equality of the edition over the figures of a report, as left minus right: 0, or not below 0. */
export interface Equation {
  readonly rule: string;
  readonly instance: Instance;
  readonly relation: '=' | '>=';
  /** What one more in a figure adds to left minus right. */
  readonly weights: ReadonlyMap<string, number>;
}

/** The equalities that a report has all cells for. */
export function equationsOf({ edition, cells }: Report): Equation[] {
  return edition.equalities.flatMap((equality) =>
    instancesOf(edition, equality).flatMap((instance): Equation[] => {
      const { left, right } = instance;
      if (![...left, ...right].every(({ key }) => cells.has(key))) return [];
      const weights = new Map<string, number>();
      for (const { key } of left) if (!cells.get(key)?.collapsed) add(weights, key, 1);
      for (const { key } of right) if (!cells.get(key)?.collapsed) add(weights, key, -1);
      return [{ rule: equality.rule, instance, relation: equality.relation, weights }];
    }),
  );
}

/** Adds to a weight; a weight of 0 is none. */
export function add(weights: Map<string, number>, key: string, weight: number): void {
  const sum = (weights.get(key) ?? 0) + weight;
  if (sum === 0) weights.delete(key);
  else weights.set(key, sum);
}

export function holds({ relation }: Equation, gap: number): boolean {
  return relation === '=' ? gap === 0 : gap >= 0;
}

/** Left minus right. */
export function gapOf(weights: ReadonlyMap<string, number>, numberOf: (key: string) => number): number {
  return exactSum(Array.from(weights, ([key, weight]) => weight * numberOf(key)));
}

/** As the equalities count it. */
export const numberOf = ({ reading }: ReportCell): number | undefined => figureOf(reading);

/** The printed total of an equation: the only cell on its right. */
export function totalOf({ relation, instance: { right } }: Equation): string | undefined {
  return relation === '=' && right.length === 1 ? right[0]?.key : undefined;
}
