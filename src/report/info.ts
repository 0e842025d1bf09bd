import { canonicalLabel } from '../edition/label.js';
import { vocabulary } from '../edition/vocabulary.js';
import type { Book, Cell } from '../source/book.js';
import { LabelledSheet, lastColumn } from './tables/labels.js';

/** The value cells of 基本信息 by their keys; undefined when the workbook has no such sheet. */
export function readInfo(book: Book): ReadonlyMap<string, Cell> | undefined {
  const sheet = book.sheets.find(({ name }) => name.trim() === vocabulary.sheets.info);
  if (!sheet) return undefined;
  const { labels } = new LabelledSheet(sheet);
  return new Map(
    Object.entries(vocabulary.info).flatMap(([key, text]): [string, Cell][] => {
      const label = labels.find(({ canonical }) => canonical === canonicalLabel(text))?.cell;
      return label ? [[key, sheet.at(label.row, lastColumn(label) + 1)]] : [];
    }),
  );
}
