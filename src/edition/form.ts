import { canonicalLabel } from './label.js';
import { once } from './memo.js';
import type { AxisSource, BlockSource, NodeSource, TableSource, ValueKind } from './source.js';

/** A table of the form: its blocks from top to bottom. */
export interface FormTable {
  readonly key: string;
  readonly sheet: string;
  readonly blocks: readonly FormBlock[];
  /** All cells that take a value, in reading order. */
  readonly cells: readonly FormCell[];
}

/** A header with the rows under it. */
export interface FormBlock {
  readonly key: string;
  readonly title: string | undefined;
  readonly corner: string | undefined;
  /** The header as a tree; its leaves are the value columns. */
  readonly columns: readonly AxisNode[];
  /** The row labels as a tree; empty where the block is one unlabelled row of values. */
  readonly rows: readonly AxisNode[];
  readonly cells: readonly FormCell[];
}

/** A label of the form's header or row labels. */
export interface AxisNode {
  readonly label: string;
  /** How offices word it too. */
  readonly aliases: readonly string[] | undefined;
  /** The keys from the axis' root down to here; headings add none. */
  readonly path: readonly string[];
  /** The labels along the path, as a finding names them. */
  readonly names: readonly string[];
  readonly items: readonly AxisNode[];
  readonly collapsesTo: string | undefined;
  readonly kind: ValueKind | undefined;
  readonly unit: string | undefined;
}

/** A cell that takes a value. In the data document, a table is records of fields. */
export interface FormCell {
  /** `requests.refused.process.total` */
  readonly key: string;
  readonly table: string;
  /** `refused.process`: what comes between table and field. */
  readonly record: string;
  /** `total` */
  readonly field: string;
  /** `（三）不予公开 6.属于四类过程性信息 · 总计` */
  readonly title: string;
  readonly recordTitle: string;
  readonly fieldTitle: string;
  readonly kind: ValueKind;
  readonly unit: string | undefined;
  readonly row: AxisNode | undefined;
  readonly column: AxisNode;
}

export function buildTable(key: string, source: TableSource): FormTable {
  const blocks = Object.entries(source.blocks).map(([name, block]) => buildBlock(key, name, block));
  return { key, sheet: source.sheet, blocks, cells: blocks.flatMap((block) => block.cells) };
}

function buildBlock(table: string, key: string, source: BlockSource): FormBlock {
  const columns = buildAxis(source.columns, source.subcolumns);
  const rows = buildAxis(source.rows ?? {});
  const { title, corner } = source;
  return {
    key,
    title,
    corner,
    columns,
    rows,
    cells: buildCells(table, leaves(rows), leaves(columns)),
  };
}

function buildAxis(
  source: AxisSource,
  under?: AxisSource,
  parent: Trail = { path: [], names: [] },
): AxisNode[] {
  return Object.entries(source).map(([key, node]) => buildNode(key, node, under, parent));
}

type Trail = Pick<AxisNode, 'path' | 'names'>;

function buildNode(key: string, source: NodeSource, under: AxisSource | undefined, parent: Trail): AxisNode {
  const trail = source.heading
    ? parent
    : { path: [...parent.path, key], names: [...parent.names, source.name ?? source.label] };
  const { label, aliases, collapsesTo, kind, unit } = source;
  const items = source.items
    ? buildAxis(source.items, under, trail)
    : under
      ? buildAxis(under, undefined, trail)
      : [];
  const { path, names } = trail;
  return { label, path, names, items, aliases, collapsesTo, kind, unit };
}

type Axis = readonly AxisNode[];

/** The labels that rows or columns of values belong to, in printed order. */
export const leaves = once(
  (axis: Axis): Axis => axis.flatMap((node) => (node.items.length > 0 ? leaves(node.items) : [node])),
);

/** What the leaves' labels are compared by. */
export const canonicalLeaves = once((axis: Axis): readonly string[] =>
  leaves(axis).map(({ label }) => canonicalLabel(label)),
);

/** The labels that stand over or beside others, in printed order. */
export const groupsOf = once(
  (axis: Axis): Axis =>
    axis.flatMap((node) => (node.items.length > 0 ? [node, ...groupsOf(node.items)] : [])),
);

/** All labels, groups before their items. */
export const allNodes = once((axis: Axis): Axis => axis.flatMap((node) => [node, ...allNodes(node.items)]));

/** How many rows, or columns, of labels an axis has. */
export function axisDepth(axis: readonly AxisNode[]): number {
  return axis.reduce((height, node) => Math.max(height, 1 + axisDepth(node.items)), 0);
}

function buildCells(table: string, rows: Axis, columns: Axis): FormCell[] {
  if (rows.length === 0) return columns.map((column) => buildCell(table, undefined, column));
  return rows.flatMap((row) => columns.map((column) => buildCell(table, row, column)));
}

function buildCell(table: string, row: AxisNode | undefined, column: AxisNode): FormCell {
  const path = [...(row?.path ?? []), ...column.path];
  const names = [...(row?.names ?? []), ...column.names];
  const recordTitle = names.slice(0, -1).join(' ');
  const fieldTitle = names.at(-1) ?? '';
  const unit = column.unit ?? row?.unit;
  return {
    key: [table, ...path].join('.'),
    table,
    record: path.slice(0, -1).join('.'),
    field: path.at(-1) ?? '',
    title: `${recordTitle} · ${fieldTitle}`,
    recordTitle,
    fieldTitle,
    kind: column.kind ?? row?.kind ?? 'count',
    unit,
    row,
    column,
  };
}
