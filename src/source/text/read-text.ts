import { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond, otherKind } from '../../limits/refusals.js';
import type { Book } from '../book.js';
import { decodeText } from '../decode-text.js';
import { DocumentGrid } from '../document-grid.js';
import { isCsv } from './csv-text.js';

/**
 * Reads a plain text line by line. Its tables are flattened: one cell a line, or several with strokes or tabs between
 * them; what belongs where, only the form can say.
 * @throws WorkbookRefused when it is a list of values (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export function readText(bytes: Uint8Array, onlyOrdinary = false): Book {
  if (bytes.length > limits.pageSize) throw beyond('pageSize');
  const budget = new Budget(onlyOrdinary);
  budget.spend('totalSize', bytes.length);
  const lines = decodeText(bytes).split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u);
  if (isCsv(lines)) throw otherKind('csv');
  const grid = new DocumentGrid();
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    // Tabs at the end are blank cells.
    const text = line.includes('\t') ? line : line.trim();
    if (text.length > limits.text) throw beyond('text');
    budget.spend('cells', 1);
    budget.spend('characters', text.length);
    grid.looseLine(text, { line: index + 1 });
  });
  return { kind: 'text', sheets: [grid.sheet()] };
}
