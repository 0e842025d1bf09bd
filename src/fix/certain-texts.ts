import { textsPassedOver } from '../report/formula-texts.js';
import type { Report, ReportCell } from '../report/report.js';
import { isWrittenAsText, withoutInvisible } from '../report/value.js';
import { saysOnlyItsNumber } from '../report/worded-figure.js';

/** The figures of a report that stand as text, and are a number with certainty, by their cells. */
export function certainTexts(report: Report): ReadonlyMap<ReportCell, number> {
  const passedOver = textsPassedOver(report);
  const texts = new Map<ReportCell, number>();
  for (const found of report.cells.values()) {
    const { cell, reading, collapsed, form } = found;
    if (cell.type !== 'text' || reading.type !== 'number' || collapsed) continue;
    const text = String(cell.value);
    const isPlain = !isWrittenAsText(cell) && text === withoutInvisible(text) && text === text.trim();
    // A plain 31 typed as text harms nothing where no formula passes it over.
    if (isPlain && !passedOver.has(found)) continue;
    if (saysOnlyItsNumber(text, form)) texts.set(found, reading.number);
  }
  return texts;
}
