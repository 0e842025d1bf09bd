import type { AxisNode } from '../../edition/form.js';
import { canonicalLabel, faintLikeness, isWordedAs, likeness } from '../../edition/label.js';
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
  const alike = (node: AxisNode, label: LabelCell) => (fits(node, label) ? likenessTo(node, label) : 0);
  const sure = new Map(certain(form, sheet, fits));
  const taken = new Set(sure.values());
  const restOfForm = form.filter((node) => !sure.has(node));
  const restOfSheet = sheet.filter((label) => !taken.has(label));
  const found = new Map(sure);
  for (const [node, label] of align(restOfForm, restOfSheet, alike))
    pair(found, restOfForm[node], restOfSheet[label]);
  for (const among of AMONG_THE_REST)
    if (found.size < form.length)
      for (const [node, label] of among(form, sheet, found, fits)) found.set(node, label);
  let sum = sure.size;
  for (const [node, label] of found) if (!sure.has(node)) sum += alike(node, label);
  return { found, used: positionsOf(found.values(), sheet), alike: sum };
}

function positionsOf(labels: Iterable<LabelCell>, sheet: readonly LabelCell[]): Set<number> {
  const used = new Set(labels);
  const positions = new Set<number>();
  for (const [index, label] of sheet.entries()) if (used.has(label)) positions.add(index);
  return positions;
}

function likenessTo(node: AxisNode, { canonical, bare }: LabelCell): number {
  const wanted = canonicalLabel(node.label);
  const own = Math.max(likeness(wanted, canonical), isAlias(node, canonical) ? AS_ALIAS : 0);
  return own === 0 && bare !== undefined ? likeness(wanted, bare) * WITHOUT_EXPLANATION : own;
}

const WITHOUT_EXPLANATION = 0.9;

/** Surer than any near miss, and less than the form's own words. */
const AS_ALIAS = 0.98;

function isAlias({ aliases = [] }: AxisNode, canonical: string): boolean {
  return aliases.some((alias) => canonicalLabel(alias) === canonical);
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

function onlyOnes<K, T>(list: readonly T[], keyOf: (entry: T) => K): Map<K, T> {
  const ones = new Map<K, T>();
  const repeated = new Set<K>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (ones.has(key)) repeated.add(key);
    ones.set(key, entry);
  }
  for (const key of repeated) ones.delete(key);
  return ones;
}

/** Finds more labels of the form among those of the sheet that are left over. */
type Among = (
  form: readonly AxisNode[],
  sheet: readonly LabelCell[],
  found: ReadonlyMap<AxisNode, LabelCell>,
  fits: Fits,
) => Found[];

/** Labels to the letter that the order left over. */
const moved: Among = (form, sheet, found, fits) => {
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
};

/** What a row that is too low, or the edge of a page, leaves of a label, where it is part of a single one of the form. */
const cutLabels: Among = (form, sheet, found, fits) => {
  const taken = new Set(found.values());
  const left = sheet.filter((label) => !taken.has(label) && label.canonical.length >= SHORTEST_PART);
  const onlyOne = onlyOnes(left, ({ canonical }) => canonical);
  const pairs = [...onlyOne.values()].flatMap((label): Found[] => {
    const wholes = form.filter((node) => canonicalLabel(node.label).includes(label.canonical));
    const [node] = wholes;
    return node && wholes.length === 1 && !found.has(node) && fits(node, label) ? [[node, label]] : [];
  });
  // Of two parts of one, neither is it.
  return [...onlyOnes(pairs, ([node]) => node).values()].filter(([node, label]) =>
    isInOrder(form, sheet, found, node, label),
  );
};

const SHORTEST_PART = 4;

/** Whether a label stands between those of the form's next rows, or columns, that were found. */
function isInOrder(
  form: readonly AxisNode[],
  sheet: readonly LabelCell[],
  found: ReadonlyMap<AxisNode, LabelCell>,
  node: AxisNode,
  label: LabelCell,
): boolean {
  const at = form.indexOf(node);
  const place = (next: AxisNode | undefined) => indexOf(sheet, next && found.get(next));
  const before = place(form.slice(0, at).findLast((each) => found.has(each)));
  const after = place(form.slice(at + 1).find((each) => found.has(each)));
  const own = sheet.indexOf(label);
  return own > (before ?? -1) && own < (after ?? sheet.length);
}

/** Where as many labels of the form as of the sheet are left between the same neighbours, they belong together. */
const leftBetween: Among = (form, sheet, found) => {
  const taken = new Set(found.values());
  const rows = form.filter(({ items }) => items.length === 0);
  return runsOf(rows, (node) => !found.has(node)).flatMap(({ run, before, after }): Found[] => {
    if (run.length > 1 && !before && !after) return [];
    const from = before ? indexOf(sheet, found.get(before)) : -1;
    const to = after
      ? indexOf(sheet, found.get(after))
      : Math.min(sheet.length, (from ?? 0) + run.length + 1);
    if (from === undefined || to === undefined) return [];
    const between = sheet.slice(from + 1, to).filter((label) => !taken.has(label));
    // Before the first stands what heads the others: 信息内容.
    const left = before ? between : between.slice(-run.length);
    if (left.length !== run.length) return [];
    const pairs = run.map((node, index): Found => [node, left[index] as LabelCell]);
    return pairs.every(([node, { canonical }]) => mayMean(canonicalLabel(node.label), canonical))
      ? pairs
      : [];
  });
};

const AMONG_THE_REST: readonly Among[] = [moved, cutLabels, leftBetween];

/** Of a label that is cut, hardly anything may be left. */
const mayMean = (wanted: string, canonical: string): boolean =>
  faintLikeness(wanted, canonical) || wanted.includes(canonical);

interface Run<T> {
  readonly run: readonly T[];
  readonly before?: T;
  readonly after?: T;
}

/** The longest stretches of a list of which something is true, with what stands around them. */
function runsOf<T>(list: readonly T[], isIn: (entry: T) => boolean): Run<T>[] {
  const runs: Run<T>[] = [];
  for (let from = 0; from < list.length; from++) {
    let to = from;
    while (to < list.length && isIn(list[to] as T)) to++;
    if (to === from) continue;
    const [before, after] = [list[from - 1], list[to]];
    runs.push({ run: list.slice(from, to), ...(before && { before }), ...(after && { after }) });
    from = to;
  }
  return runs;
}

function indexOf(sheet: readonly LabelCell[], label: LabelCell | undefined): number | undefined {
  return label && sheet.indexOf(label);
}

/** The matched labels that are not worded as in the form. */
export function misnamedIn(found: ReadonlyMap<AxisNode, LabelCell>): Misnamed[] {
  return [...found].flatMap(([{ label }, { cell }]) =>
    isWordedAs(String(cell.value), label) ? [] : [{ cell, label }],
  );
}
