import type { Block } from '../../../document/blocks.js';
import { linePitch, textHeight, textWidth } from '../page-size.js';
import { longestTail } from '../paging/chain.js';
import { remarkLines } from '../remark.js';
import { noteLinePitch } from '../styles.js';
import type { Typesetter } from '../text/typesetter.js';
import { fitTables, type TableForms } from './fit-tables.js';

type TableBlock = Extract<Block, { type: 'table' }>;

/** Between a table and the remarks under it. Points. */
export const gapOverRemark = noteLinePitch / 4;

/** The forms of each table, all fitted together; there is room left for its heading and for the remarks under it. */
export function composeTables(
  blocks: readonly Block[],
  typesetter: Typesetter,
): ReadonlyMap<TableBlock, TableForms> {
  const tables = blocks.flatMap((block, index) =>
    block.type === 'table' ? [{ block, table: block.table, tail: tailUnder(blocks, index, typesetter) }] : [],
  );
  const forms = fitTables(tables, typesetter, { width: textWidth, height: textHeight - linePitch });
  return new Map(forms.map((form, index) => [tables[index]?.block as TableBlock, form]));
}

/** Characters: several times what the lines that stay with a table hold. */
const LONGEST_TAIL_TEXT = 1000;

/** The height of the remarks that stay with a table. */
function tailUnder(blocks: readonly Block[], table: number, typesetter: Typesetter): number {
  const end = blocks.findIndex(({ type }, index) => index > table && type !== 'note');
  const height = blocks.slice(table + 1, end < 0 ? undefined : end).reduce((sum, block) => {
    if (block.type !== 'note') return sum;
    // To set what is certainly higher would take as long as the remark itself.
    if (sum > longestTail || block.text.length > LONGEST_TAIL_TEXT) return Number.POSITIVE_INFINITY;
    const lines = remarkLines(block.text, typesetter, { role: 'Note', children: [] });
    return sum + gapOverRemark + lines.length * noteLinePitch;
  }, 0);
  return height <= longestTail ? height : 0;
}
