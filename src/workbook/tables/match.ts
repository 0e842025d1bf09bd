import type { AxisNode } from '../../edition/form.js';
import { canonicalLabel, likeness } from '../../edition/label.js';
import { align, type Pair } from './align.js';
import type { Misnamed } from './block-reading.js';
import type { LabelCell } from './labels.js';

/** Labels of the form and the cells of a sheet that carry them. */
export interface Match {
  readonly found: ReadonlyMap<AxisNode, LabelCell>;
  /** Positions of the matched labels in the sheet's list. */
  readonly used: ReadonlySet<number>;
  /** The sum of likenesses. */
  readonly alike: number;
}

/** Matches in printed order first, so that repeated labels (总计, 其他) find their own place; then what was moved. */
export function matchLabels(form: readonly AxisNode[], sheet: readonly LabelCell[]): Match {
  const wanted = form.map((node) => canonicalLabel(node.label));
  const there = sheet.map(({ canonical }) => canonical);
  const alike = (node: number, label: number) => likeness(wanted[node] ?? '', there[label] ?? '');
  const pairs = [...align(wanted, there, likeness)];
  pairs.push(...moved(wanted, sheet, pairs));
  return {
    found: new Map(pairs.flatMap(([node, label]) => entry(form[node], sheet[label]))),
    used: new Set(pairs.map(([, label]) => label)),
    alike: pairs.reduce((sum, [node, label]) => sum + alike(node, label), 0),
  };
}

function moved(wanted: readonly string[], sheet: readonly LabelCell[], pairs: readonly Pair[]): Pair[] {
  if (pairs.length === wanted.length) return [];
  const matched = new Set(pairs.map(([node]) => node));
  const used = new Set(pairs.map(([, label]) => label));
  return wanted.flatMap((canonical, node): Pair[] => {
    if (matched.has(node)) return [];
    const label = sheet.findIndex(
      (candidate, index) => !used.has(index) && candidate.canonical === canonical,
    );
    if (label < 0) return [];
    used.add(label);
    return [[node, label]];
  });
}

function entry(node: AxisNode | undefined, label: LabelCell | undefined): [AxisNode, LabelCell][] {
  return node && label ? [[node, label]] : [];
}

/** The matched labels that are not worded as in the form. */
export function misnamedIn(found: ReadonlyMap<AxisNode, LabelCell>): Misnamed[] {
  return [...found].flatMap(([{ label }, { cell, canonical }]) =>
    canonical === canonicalLabel(label) ? [] : [{ cell, label }],
  );
}
