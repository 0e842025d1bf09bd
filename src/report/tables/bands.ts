import type { Edition } from '../../edition/edition.js';
import { canonicalLeaves } from '../../edition/form.js';
import { type LabelCell, type LabelledSheet, lastColumn, lastRow } from './labels.js';

/** Rows of a sheet that hold column labels: a table's header, or one block's. */
export interface Band {
  readonly on: LabelledSheet;
  readonly top: number;
  readonly bottom: number;
  /** The lowest label over each sheet column, from left to right. */
  readonly leaves: readonly LabelCell[];
}

/** The header bands of a sheet from top to bottom: where labels of an edition's value columns stand. */
export function findBands(on: LabelledSheet, edition: Edition): Band[] {
  const known = columnLabels(edition);
  const spans: { top: number; bottom: number }[] = [];
  for (const { cell, canonical } of on.labels) {
    if (!known.has(canonical)) continue;
    const last = spans.at(-1);
    if (last && cell.row <= last.bottom + 1) last.bottom = Math.max(last.bottom, lastRow(cell));
    else spans.push({ top: cell.row, bottom: lastRow(cell) });
  }
  return spans.map(({ top, bottom }) => bandAt(on, top, bottom));
}

export function bandAt(on: LabelledSheet, top: number, bottom: number): Band {
  const right = Math.max(0, ...on.between(top, bottom).map(({ cell }) => lastColumn(cell)));
  const lowest = new Set<LabelCell>();
  for (let column = 1; column <= right; column++) {
    const label = lowestLabel(on, top, bottom, column);
    if (label) lowest.add(label);
  }
  return { on, top, bottom, leaves: [...lowest] };
}

function lowestLabel(on: LabelledSheet, top: number, bottom: number, column: number): LabelCell | undefined {
  for (let row = bottom; row >= top; row--) {
    const label = on.at(row, column);
    if (label) return label;
  }
  return undefined;
}

const knownLabels = new WeakMap<Edition, ReadonlySet<string>>();

function columnLabels(edition: Edition): ReadonlySet<string> {
  let labels = knownLabels.get(edition);
  if (!labels) {
    const blocks = edition.tables.flatMap((table) => table.blocks);
    labels = new Set(blocks.flatMap((block) => [...canonicalLeaves(block.columns)]));
    knownLabels.set(edition, labels);
  }
  return labels;
}
