import { type AxisNode, type FormBlock, groupsOf, leaves } from '../../edition/form.js';
import { canonicalLabel } from '../../edition/label.js';
import type { Cell } from '../book.js';
import type { Band } from './bands.js';
import { type Match, matchLabels } from './match.js';

export interface Columns extends Match {
  readonly missing: readonly AxisNode[];
  /** Labels between the form's columns that the form does not have. */
  readonly extra: readonly Cell[];
  /** The first sheet column of values; row labels stand left of it. */
  readonly first: number;
}

/** The value columns of a block under a header band; undefined when fewer than half of them are there. */
export function findColumns(block: FormBlock, band: Band): Columns | undefined {
  const form = leaves(block.columns);
  const match = matchLabels(form, band.leaves);
  if (match.found.size * 2 < form.length) return undefined;
  const groups = new Set(groupsOf(block.columns).map(({ label }) => canonicalLabel(label)));
  const [from, to] = [Math.min(...match.used), Math.max(...match.used)];
  return {
    ...match,
    missing: form.filter((node) => !match.found.has(node)),
    // Over a missing column stands the label of its group, which is no column of its own.
    extra: band.leaves.flatMap(({ cell, canonical }, index) =>
      index > from && index < to && !match.used.has(index) && !groups.has(canonical) ? [cell] : [],
    ),
    first: Math.min(...[...match.found.values()].map(({ cell }) => cell.column)),
  };
}
