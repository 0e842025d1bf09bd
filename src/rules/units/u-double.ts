import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { defineRule } from '../rule.js';
import type { DifferingCell } from './children.js';

/** Cells that the message lists. */
const LISTED_AT_MOST = 10;

export const uDouble = defineRule({
  id: 'U-DOUBLE',
  severity: 'error',
  needs: ['doubles'],
  *check({ doubles }) {
    for (const { organ, year, paths, isOneOfThem, cells } of doubles) {
      const values = { organ, year, paths: paths.join('、'), count: cells.length, cells: listOf(cells) };
      const message = isOneOfThem ? 'own' : 'child';
      yield { message: cells.length > 0 ? `${message}Cells` : message, values, places: [] };
    }
  },
});

const { cell: one, further } = messages.rules['U-DOUBLE'].list;

function listOf(cells: readonly DifferingCell[]): string {
  const listed = cells
    .slice(0, LISTED_AT_MOST)
    .map(({ title, values }) => fill(one, { title, values: values.map(({ value }) => value).join('、') }));
  const rest = cells.length - listed.length;
  return [...listed, ...(rest > 0 ? [fill(further, { count: rest })] : [])].join('；');
}
