import { type AxisNode, type FormBlock, groupsOf, leaves } from '../../edition/form.js';
import { canonicalLabel } from '../../edition/label.js';
import type { Cell } from '../../source/book.js';
import type { Band } from './bands.js';
import type { LabelCell } from './labels.js';
import { type Fits, type Match, matchLabels } from './match.js';

export interface Columns extends Match {
  readonly missing: readonly AxisNode[];
  /** Labels between the form's columns that the form does not have. */
  readonly extra: readonly Cell[];
  /** The first sheet column of values; row labels stand left of it. */
  readonly first: number;
  /** Fewer than half of them are there: the rows must tell what table it is. */
  readonly few: boolean;
}

/** The value columns of a block under a header band; undefined when fewer than half of them are there, and not the first. */
export function findColumns(block: FormBlock, band: Band): Columns | undefined {
  const form = leaves(block.columns);
  const match = matchLabels(form, band.leaves, underItsGroup(block, band));
  const few = match.found.size * 2 < form.length;
  if (few && !areFirst(form, match)) return undefined;
  // Over a missing column stands the label of its group, which is no column of its own.
  const groups = new Set(groupsOf(block.columns).map(({ label }) => canonicalLabel(label)));
  const [from, to] = [Math.min(...match.used), Math.max(...match.used)];
  const { found, used, alike } = match;
  return {
    found,
    used,
    alike,
    missing: form.filter((node) => !match.found.has(node)),
    extra: band.leaves.flatMap(({ cell, canonical }, index) =>
      index > from && index < to && !match.used.has(index) && !groups.has(canonical) ? [cell] : [],
    ),
    first: Math.min(...[...match.found.values()].map(({ cell }) => cell.column)),
    few,
  };
}

/** What the edge of a page leaves of a table: its first columns, the first of them to the letter. */
function areFirst(form: readonly AxisNode[], { found }: Match): boolean {
  const [first] = form;
  const label = first && found.get(first);
  return (
    label?.canonical === canonicalLabel(first?.label ?? '') &&
    form.slice(0, found.size).every((node) => found.has(node))
  );
}

/** Table four repeats 结果维持 to 总计 in each group: which of them a column is, the label over it says. */
function underItsGroup(block: FormBlock, band: Band): Fits {
  const labels = leaves(block.columns).map(({ label }) => label);
  if (new Set(labels).size === labels.length) return () => true;
  const groups = new Map(groupsOf(block.columns).map((group) => [canonicalLabel(group.label), group]));
  return (node, label) => {
    const group = groupOver(label, band, groups);
    return (
      group === undefined ||
      group.items.includes(node) ||
      group.items.some(({ items }) => items.includes(node))
    );
  };
}

/** The nearest group label above; where it is not merged over its columns, it stands to the left. */
function groupOver(
  { cell }: LabelCell,
  band: Band,
  groups: ReadonlyMap<string, AxisNode>,
): AxisNode | undefined {
  for (let row = cell.row - 1; row >= Math.max(1, band.top - groups.size); row--)
    for (let column = cell.column; column >= 1; column--) {
      const label = band.on.at(row, column);
      const group = label && groups.get(label.canonical);
      if (group) return group;
      if (label) break;
    }
  return undefined;
}
