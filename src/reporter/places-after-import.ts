import type { FileEntry } from '../finding/entry.js';
import type { Place } from '../finding/place.js';
import type { Report } from '../report/report.js';
import type { Cell } from '../source/book.js';
import { type Location, locationOf, wordsFor } from '../source/location.js';

/**
 * An entry whose findings point into the workbook that an import made of the file; in words, each place is still the one
 * in the file itself. What the workbook has no place for points nowhere.
 * @param report as it stands in the file
 * @param imported as it stands in the workbook
 */
export function placedInImport(entry: FileEntry, report: Report, imported: Report): FileEntry {
  const targets = targetsOf(report, imported);
  const moved = <T extends Pick<Place, 'at' | 'key' | 'path'> & Location>(place: T): T => {
    if (place.path !== undefined) return place;
    const { sheet: _sheet, cell: _cell, ...rest } = place;
    const ofForm = place.key === undefined ? undefined : imported.cells.get(place.key)?.cell;
    const target = ofForm ?? targets.get(place.at);
    return { ...rest, ...(target && { sheet: target.sheet, cell: target.address }) } as T;
  };
  return {
    ...entry,
    findings: entry.findings.map((finding) => ({ ...finding, places: finding.places.map(moved) })),
    diagnoses: entry.diagnoses.map((diagnosis) => ({
      ...moved(diagnosis),
      ...(diagnosis.also && { also: diagnosis.also.map(moved) }),
    })),
  };
}

/** Where in the workbook stands what is no figure, by the words for its place in the file. */
function targetsOf(report: Report, imported: Report): ReadonlyMap<string, Cell> {
  const targets = new Map<string, Cell>();
  const lead = (from: Iterable<Cell | undefined>, to: Cell | undefined) => {
    if (!to) return;
    for (const cell of from) if (cell) targets.set(wordsFor(locationOf(cell)), to);
  };
  for (const { section, cell } of report.headings)
    lead([cell], imported.headings.find((heading) => heading.section === section)?.cell);
  for (const [section, { cells }] of report.narrative) lead(cells, imported.narrative.get(section)?.cells[0]);
  for (const [table, { cells }] of report.notes) lead(cells, imported.notes.get(table)?.cells[0]);
  for (const name of ['organ', 'year', 'publishedOn'] as const)
    lead([report[name].cell], imported[name].cell);
  return targets;
}
