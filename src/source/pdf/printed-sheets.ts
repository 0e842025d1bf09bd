import { vocabulary } from '../../edition/vocabulary.js';
import { isSectionTitle } from '../form-labels.js';
import type { PageItem } from './page-items.js';
import type { TextLine } from './text-lines.js';

const { guide, info, narrative } = vocabulary.sheets;

/** The name that is printed over a page of a workbook of ours: of a sheet, or the title of a section with a table. */
export function sheetName(lines: readonly TextLine[]): string | undefined {
  const [first] = [...lines].sort((one, other) => one.top - other.top);
  const text = first?.text.trim() ?? '';
  if (text === info || text === narrative || isSectionTitle(text)) return text;
  return text.endsWith(guide) ? guide : undefined;
}

/** Whether the cells of a page hold the sections of the report. */
export const holdsNarrative = (lines: readonly TextLine[]): boolean => sheetName(lines) === narrative;

/**
 * The sheets that pages were printed from, by page, where that is our template: it says by its sheets what a document
 * says by its order.
 */
export function printedSheets(pages: readonly { readonly items: readonly PageItem[] }[]): string[] {
  const names = pages.map(({ items }) => sheetName(items.filter((item) => item.type === 'line')));
  if (!names.includes(info) || !names.includes(narrative)) return pages.map(() => '');
  let current = '';
  return names.map((name) => {
    current = name ?? current;
    return current;
  });
}
