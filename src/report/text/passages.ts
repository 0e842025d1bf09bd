import type { Edition } from '../../edition/edition.js';
import type { FormTable } from '../../edition/form.js';
import { once } from '../../edition/memo.js';
import type { Cell } from '../../source/book.js';
import type { Report } from '../report.js';
import { foldWidth } from './fold-width.js';
import { cellAt, type Prose } from './prose.js';

/** A section of prose, or the remark under a table: what rules, pages and comparisons read. */
export interface Passage {
  /** The section's key, or the table's. */
  readonly key: string;
  readonly title: string;
  readonly isRemark: boolean;
  readonly original: string;
  /** With half-width letters, digits and marks; every character stands where it stands in the original. */
  readonly text: string;
  /** The cell that holds a character of the text. */
  cellAt(index: number): Cell | undefined;
}

/** The prose of a report in printed order, then its remarks; what is empty is left out. A dozen rules read it. */
export const passagesOf = once((report: Report): readonly Passage[] => {
  const { edition, narrative, notes } = report;
  return [
    ...edition.sections.flatMap(({ key, title }) => toPassage(key, title, narrative.get(key), false)),
    ...edition.tables.flatMap((table) =>
      toPassage(table.key, sectionTitle(edition, table), notes.get(table.key), true),
    ),
  ];
});

/** What people call a table: the title of its section. */
export function sectionTitle(edition: Edition, table: FormTable): string {
  return edition.sections.find((section) => section.table === table)?.title ?? table.sheet;
}

function toPassage(key: string, title: string, prose: Prose | undefined, isRemark: boolean): Passage[] {
  if (!prose || prose.text === null || prose.text.trim() === '') return [];
  const { text } = prose;
  return [
    {
      key,
      title,
      isRemark,
      original: text,
      text: foldWidth(text),
      cellAt: (index) => cellAt(prose, index),
    },
  ];
}
