import type { Edition, Section } from '../../edition/edition.js';
import { groupBy } from '../../edition/group-by.js';
import type { TablesFound } from '../tables/find-tables.js';
import type { Line } from '../text/prose.js';
import type { HeadingLine } from './headings.js';

/** Which section each line stands in. */
export interface Ownership {
  /** By section, in reading order; what stands behind a title in its own line comes first. */
  readonly sections: ReadonlyMap<Section, readonly Line[]>;
  /** Lines above the first section, on the sheet where that begins. */
  readonly above: readonly Line[];
  /** Lines on sheets of the report that no section reaches. */
  readonly others: readonly Line[];
}

/** Where a section begins on a sheet: at its heading, or at its table where that has none. */
interface Beginning {
  readonly section: Section;
  readonly row: number;
  /** Of the heading among the lines; a table begins before every line of its rows. */
  readonly index: number;
}

/**
 * Shares out the lines among the sections: a section goes on until the next heading, or the next table without one. A
 * sheet without either is not the report's.
 */
export function shareOut(
  lines: readonly Line[],
  headings: readonly HeadingLine[],
  found: TablesFound,
): Ownership {
  const sections = new Map<Section, Line[]>();
  const above: Line[] = [];
  const others: Line[] = [];
  const give = (section: Section, line: Line) => {
    const own = sections.get(section);
    if (own) own.push(line);
    else sections.set(section, [line]);
  };
  for (const { section } of headings) sections.set(section, []);
  const headed = groupBy(headings, ({ index }) => lines[index]?.cell.sheet ?? '');
  const first = lines[headings[0]?.index ?? 0]?.cell.sheet;
  const byIndex = new Map(headings.map((heading) => [heading.index, heading]));
  const beginnings = new Map<string, readonly Beginning[]>();
  for (const [sheet, own] of headed) beginnings.set(sheet, beginningsOn(sheet, own, lines, found));
  lines.forEach((line, index) => {
    const { sheet, row } = line.cell;
    const heading = byIndex.get(index);
    if (heading) {
      if (heading.rest !== '') give(heading.section, { ...line, text: heading.rest });
      return;
    }
    const here = beginnings.get(sheet);
    if (!here) return;
    const owner = here.findLast((begin) => begin.row < row || (begin.row === row && begin.index < index));
    if (owner) give(owner.section, line);
    else if (sheet === first) above.push(line);
    else others.push(line);
  });
  return { sections, above, others };
}

function beginningsOn(
  sheet: string,
  headings: readonly HeadingLine[],
  lines: readonly Line[],
  { edition, tables }: TablesFound,
): Beginning[] {
  const there = new Set(headings.map(({ section }) => section));
  const byHeading = headings.map(
    ({ section, index }): Beginning => ({ section, index, row: lines[index]?.cell.row ?? 0 }),
  );
  const byTable = tables.flatMap(({ table, blocks, copies }): Beginning[] => {
    const section = sectionOfTable(edition, table.key);
    if (!section || there.has(section)) return [];
    const areas = [...blocks, ...copies].flatMap((block) => block.areas);
    return areas.flatMap((area) => (area.sheet === sheet ? [{ section, row: area.top, index: -1 }] : []));
  });
  return [...byHeading, ...byTable].sort((a, b) => a.row - b.row || a.index - b.index);
}

const sectionOfTable = (edition: Edition, key: string): Section | undefined =>
  edition.sections.find(({ table }) => table?.key === key);
