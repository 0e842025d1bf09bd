import type { StatedSum } from '../../finding/diagnosis/diagnosis.js';
import type { Statement } from '../../prose/statements/statement.js';
import type { Report } from '../../report/report.js';
import { type Said, statementsOf } from './stated.js';

/** What the prose states of groups of rows together, such as 无法提供 36 件, which has three rows. */
export function statedSums(report: Report): readonly StatedSum[] {
  return statementsOf(report).flatMap(({ statements }) =>
    statements.flatMap((statement): StatedSum[] => {
      if (!isCertain(statement)) return [];
      const [term, ...others] = statement.readings[0] ?? [];
      if (!term || others.length > 0 || term.cells.length < 2) return [];
      return [{ keys: term.cells.map(({ key }) => key), number: statement.stated }];
    }),
  );
}

/** The numbers that the prose states for single cells of the tables, by cell key: evidence of what was meant. */
export function statedFigures(report: Report): ReadonlyMap<string, readonly number[]> {
  const stated = new Map<string, number[]>();
  for (const statement of statementsOf(report).flatMap(({ statements }) => statements)) {
    if (!isCertain(statement)) continue;
    const [likeliest] = statement.readings;
    const [term, ...others] = likeliest ?? [];
    const [cell, ...group] = term?.cells ?? [];
    if (!cell || others.length > 0 || group.length > 0) continue;
    stated.set(cell.key, [...(stated.get(cell.key) ?? []), statement.stated]);
  }
  return stated;
}

/** Of the report's own, exact, and not of what may be a part (申请人撤回2件); what is told of all, and disputes that may be others' count as evidence. */
const isCertain = (statement: Statement): statement is Said<'count'> =>
  statement.type === 'count' &&
  statement.scope === 'own' &&
  statement.tolerance === 0 &&
  (!statement.atMost || statement.isOfAll) &&
  (statement.narrowedBy === undefined || statement.inDispute);
