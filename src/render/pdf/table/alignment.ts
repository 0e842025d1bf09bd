import type { PrintedCell } from '../../../document/blocks.js';
import type { CellText } from './cell.js';
import type { TableLayout } from './layout.js';

/** Figures and headers are centred, labels of numbered rows begin at the left as in the form. */
export function alignment({ table }: TableLayout, cell: PrintedCell, { lines }: CellText): 'left' | 'center' {
  if (cell.role === 'title') return 'left';
  if (cell.role === 'corner') return lines.length > 1 ? 'left' : 'center';
  return cell.role === 'rowHeader' && cell.rowSpan === 1 && table.labelColumns > 1 ? 'left' : 'center';
}
