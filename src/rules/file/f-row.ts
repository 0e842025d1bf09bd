import { type AxisNode, leaves } from '../../edition/form.js';
import type { FactOf } from '../../finding/finding.js';
import type { BlockReading } from '../../report/tables/block-reading.js';
import { formPlace } from '../places.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';

export const fRow = defineRule({
  id: 'F-ROW',
  severity: 'error',
  needs: ['form'],
  *check({ form: { edition, found } }) {
    for (const { table, blocks, missing } of found.tables) {
      if (blocks.length === 0) continue;
      const title = sectionTitle(edition, table);
      for (const block of missing)
        for (const row of leaves(block.rows))
          yield { message: 'row', values: { table: title, label: row.label }, places: [] };
      for (const block of blocks) {
        for (const node of block.missing) yield missingIn(block, node, title);
        for (const group of block.collapsed) yield collapsed(block, group, title);
      }
    }
  },
});

function missingIn(block: BlockReading, node: AxisNode, table: string): FactOf<'F-ROW'> {
  const isRow = leaves(block.block.rows).includes(node);
  const order = leaves(isRow ? block.block.rows : block.block.columns);
  const before = order.slice(0, order.indexOf(node)).findLast((other) => !block.missing.includes(other));
  const neighbour = block.values.find(({ form }) => (isRow ? form.row : form.column) === before);
  const values = { table, label: node.names.join(' '), before: before?.names.join(' ') ?? '' };
  const message = isRow ? 'row' : 'column';
  if (!before || !neighbour) return { message, values, places: [] };
  return { message: `${message}After`, values, places: [formPlace(neighbour)] };
}

function collapsed(block: BlockReading, group: AxisNode, table: string): FactOf<'F-ROW'> {
  const items = leaves(group.items);
  const standIn = items.find((item) => item.path.at(-1) === group.collapsesTo);
  const places = block.values.filter(({ form }) => form.row === standIn).map((value) => formPlace(value));
  return {
    message: 'collapsed',
    values: { table, label: group.label, count: items.length, item: standIn?.label ?? '' },
    places,
  };
}
