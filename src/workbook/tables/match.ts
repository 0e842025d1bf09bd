import type { AxisNode } from '../../edition/form.js';
import { canonicalLabel, faintLikeness, likeness } from '../../edition/label.js';
import { once } from '../../edition/memo.js';
import { align } from './align.js';
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

/** Whether a cell may carry a label, apart from what it says. */
export type Fits = (node: AxisNode, label: LabelCell) => boolean;

/**
 * Matches labels to the letter where they can mean only one, wherever they stand; then the rest in printed order, so
 * that repeated labels (总计, 其他) and near misses find their own place.
 */
export function matchLabels(
  form: readonly AxisNode[],
  sheet: readonly LabelCell[],
  fits: Fits = () => true,
): Match {
  const alike = (node: AxisNode, label: LabelCell) =>
    fits(node, label) ? likeness(canonicalLabel(node.label), label.canonical) : 0;
  const sure = new Map(certain(form, sheet, fits));
  const taken = new Set(sure.values());
  const restOfForm = form.filter((node) => !sure.has(node));
  const restOfSheet = sheet.filter((label) => !taken.has(label));
  const found = new Map(sure);
  for (const [node, label] of align(restOfForm, restOfSheet, alike))
    pair(found, restOfForm[node], restOfSheet[label]);
  for (const [node, label] of moved(form, sheet, found, fits)) found.set(node, label);
  for (const [node, label] of leftBetween(form, sheet, found)) found.set(node, label);
  const used = new Set(found.values());
  return {
    found,
    used: new Set(sheet.flatMap((label, index) => (used.has(label) ? [index] : []))),
    alike: [...found].reduce((sum, [node, label]) => sum + alike(node, label), 0),
  };
}

type Found = [node: AxisNode, label: LabelCell];

function pair(
  found: Map<AxisNode, LabelCell>,
  node: AxisNode | undefined,
  label: LabelCell | undefined,
): void {
  if (node && label) found.set(node, label);
}

/** What stands once in the form and once in the sheet. */
function certain(form: readonly AxisNode[], sheet: readonly LabelCell[], fits: Fits): Found[] {
  const wanted = onlyOnesOf(form);
  const there = onlyOnes(sheet, ({ canonical }) => canonical);
  return [...wanted].flatMap(([canonical, node]): Found[] => {
    const label = there.get(canonical);
    return label && fits(node, label) ? [[node, label]] : [];
  });
}

/** They only depend on the form. */
const onlyOnesOf = once((form: readonly AxisNode[]) => onlyOnes(form, ({ label }) => canonicalLabel(label)));

function onlyOnes<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T> {
  const ones = new Map<string, T>();
  const repeated = new Set<string>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (ones.has(key)) repeated.add(key);
    ones.set(key, entry);
  }
  for (const key of repeated) ones.delete(key);
  return ones;
}

/** Labels to the letter that the order left over. */
function moved(
  form: readonly AxisNode[],
  sheet: readonly LabelCell[],
  found: ReadonlyMap<AxisNode, LabelCell>,
  fits: Fits,
): Found[] {
  const taken = new Set(found.values());
  return form.flatMap((node): Found[] => {
    if (found.has(node)) return [];
    const canonical = canonicalLabel(node.label);
    const label = sheet.find(
      (candidate) => !taken.has(candidate) && candidate.canonical === canonical && fits(node, candidate),
    );
    if (!label) return [];
    taken.add(label);
    return [[node, label]];
  });
}

/** Where one label of the form and one of the sheet are left between the same neighbours, they belong together. */
function leftBetween(
  form: readonly AxisNode[],
  sheet: readonly LabelCell[],
  found: ReadonlyMap<AxisNode, LabelCell>,
): Found[] {
  const taken = new Set(found.values());
  const rows = form.filter(({ items }) => items.length === 0);
  return rows.flatMap((node, index): Found[] => {
    if (found.has(node)) return [];
    const [before, after] = [rows[index - 1], rows[index + 1]];
    const from = before ? indexOf(sheet, found.get(before)) : -1;
    const to = after ? indexOf(sheet, found.get(after)) : Math.min(sheet.length, (from ?? 0) + 2);
    if (from === undefined || to === undefined) return [];
    const left = sheet.slice(from + 1, to).filter((label) => !taken.has(label));
    const [only] = left;
    return only && left.length === 1 && faintLikeness(canonicalLabel(node.label), only.canonical)
      ? [[node, only]]
      : [];
  });
}

function indexOf(sheet: readonly LabelCell[], label: LabelCell | undefined): number | undefined {
  return label && sheet.indexOf(label);
}

/** The matched labels that are not worded as in the form. */
export function misnamedIn(found: ReadonlyMap<AxisNode, LabelCell>): Misnamed[] {
  return [...found].flatMap(([{ label }, { cell, canonical }]) =>
    canonical === canonicalLabel(label) ? [] : [{ cell, label }],
  );
}
