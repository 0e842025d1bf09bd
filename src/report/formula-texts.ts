import { once } from '../edition/memo.js';
import { addedAreas, areTooMany, cellsIn } from './added-areas.js';
import type { Report, ReportCell } from './report.js';

/**
 * The figures that stand as text where a SUM passes them over, so that its total is short. A `+` would count them: what
 * is not within SUM( ) is left alone.
 */
export const textsPassedOver = once((report: Report): ReadonlySet<ReportCell> => {
  const texts = new Map(
    [...report.cells.values()]
      .filter(
        ({ cell, reading, collapsed }) => cell.type === 'text' && reading.type === 'number' && !collapsed,
      )
      .map((found) => [found.cell, found]),
  );
  const passedOver = new Set<ReportCell>();
  if (texts.size === 0) return passedOver;
  for (const sheet of report.book.sheets)
    for (const { cell } of report.cells.values()) {
      if (cell.sheet !== sheet.name || !cell.formula || !/SUM\(/i.test(cell.formula)) continue;
      const areas = addedAreas(summedBy(cell.formula));
      if (!areas || areTooMany(areas, sheet)) continue;
      for (const added of cellsIn(areas, sheet)) {
        const text = texts.get(added);
        if (text) passedOver.add(text);
      }
    }
  return passedOver;
});

/** What stands within SUM( ): `SUM(D6:D9)+D13` leaves D6:D9. */
function summedBy(formula: string): string {
  return [...formula.matchAll(/SUM\([^()]*\)/gi)].map(([sum]) => sum).join('+');
}
