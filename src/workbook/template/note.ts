import { vocabulary } from '../../edition/vocabulary.js';
import { messages } from '../../messages/messages.js';
import type { Worksheet } from '../exceljs.js';
import { noteLabelStyle, noteStyle, sizes } from './cell-style.js';
import { cellValue } from './cell-value.js';
import { heightOf } from './row-height.js';
import { splitText } from './split-text.js';
import { textHint } from './validation.js';

/** Room to begin writing, in points. */
const ROW_HEIGHT = 40;

/** Writes 备注 in column A and the remark beside it, over the rest of the table's width; a long one goes on below. Returns the row behind it. */
export function writeNote(
  sheet: Worksheet,
  top: number,
  widths: readonly number[],
  note: string | null,
): number {
  const textWidth = widths.slice(1).reduce((sum, width) => sum + width, 0);
  const pieces = splitText(note ?? '');
  pieces.forEach((piece, index) => {
    const at = top + index;
    sheet.getRow(at).height = Math.max(ROW_HEIGHT, heightOf(piece, textWidth, sizes.table));
    const label = sheet.getCell(at, 1);
    label.value = index === 0 ? vocabulary.note : null;
    label.style = noteLabelStyle();
    const text = sheet.getCell(at, 2);
    text.value = cellValue(piece);
    text.style = noteStyle();
    text.dataValidation = textHint(vocabulary.note, messages.template.validation.prompts.note);
    sheet.mergeCells(at, 2, at, widths.length);
  });
  return top + pieces.length;
}
