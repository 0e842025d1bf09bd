import type { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import type { Box, Rule } from './page-marks.js';
import { MEETING } from './ruled-lines.js';

/** A rectangle of a grid; rows and columns count from 0. */
export interface GridBox {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as its lines make it. */
export interface RuledTable extends Box {
  /** Where its columns and rows begin, and the last ends. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridBox[];
  /** Whether a line closes it at the top, and at the bottom: what goes on over a page may be open there. */
  readonly closedAbove: boolean;
  readonly closedBelow: boolean;
}

/** The table that lines make which hang together; undefined for a frame, and for strokes that make none. */
export function ruledTable(rules: readonly Rule[], budget: Budget): RuledTable | undefined {
  const [across, down] = [
    rules.filter(({ horizontal }) => horizontal),
    rules.filter((rule) => !rule.horizontal),
  ];
  if (across.length < 2 || down.length < 1) return undefined;
  const xs = edgesOf(down, across);
  const ys = edgesOf(across, down);
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 1 || height < 1 || width * height < 2) return undefined;
  if (width > limits.tableColumns) throw beyond('tableColumns');
  budget.spend('blocks', width * height);
  const grid = new Separations(xs, ys, across, down);
  const cells = cellsOf(width, height, grid);
  if (cells.length < 2) return undefined;
  return {
    xs,
    ys,
    cells,
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    closedAbove: grid.isClosed(0),
    closedBelow: grid.isClosed(height),
  };
}

/** Points: double lines are one, and no column is as narrow. */
const SAME_EDGE = 4.5;

/** Where lines of one direction are, and where those of the other end, if a line at the side is missing. */
function edgesOf(own: readonly Rule[], others: readonly Rule[]): number[] {
  const edges = clustered(own.map(({ at }) => at));
  const ends = others.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const narrowest = Math.min(...edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)));
  const room = Math.min(SAME_EDGE + MEETING, narrowest * ALMOST);
  if (least < (edges[0] ?? 0) - room) edges.unshift(least);
  if (most > (edges.at(-1) ?? 0) + room) edges.push(most);
  return edges;
}

/** Of a row: in what is printed small, rows are hardly higher than lines are thick. */
const ALMOST = 0.85;

function clustered(values: readonly number[]): number[] {
  const edges: { first: number; last: number }[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    const edge = edges.at(-1);
    if (edge && value - edge.first <= SAME_EDGE) edge.last = value;
    else edges.push({ first: value, last: value });
  }
  return edges.map(({ first, last }) => (first + last) / 2);
}

/** Which neighbours in a grid have a line between them. */
class Separations {
  /** By edge, the lines that are there. */
  readonly #down: readonly (readonly Rule[])[];
  readonly #across: readonly (readonly Rule[])[];

  constructor(
    private readonly xs: readonly number[],
    private readonly ys: readonly number[],
    across: readonly Rule[],
    down: readonly Rule[],
  ) {
    this.#down = byEdge(xs, down);
    this.#across = byEdge(ys, across);
  }

  /** Whether a line stands left of a column, beside a row, or both its lines end there, as where no side is drawn. */
  left(row: number, column: number): boolean {
    return (
      covers(this.#down[column] ?? [], this.ys[row] ?? 0, this.ys[row + 1] ?? 0) ||
      (this.#endsAt(row, column) && this.#endsAt(row + 1, column))
    );
  }

  /** Whether a line above a row ends at a column. */
  #endsAt(row: number, column: number): boolean {
    return this.above(row, column - 1) !== this.above(row, column);
  }

  above(row: number, column: number): boolean {
    return covers(this.#across[row] ?? [], this.xs[column] ?? 0, this.xs[column + 1] ?? 0);
  }

  /** Whether a line goes along an edge from side to side. */
  isClosed(edge: number): boolean {
    return covers(this.#across[edge] ?? [], this.xs[0] ?? 0, this.xs.at(-1) ?? 0);
  }
}

function byEdge(edges: readonly number[], rules: readonly Rule[]): Rule[][] {
  const lists: Rule[][] = edges.map(() => []);
  for (const rule of rules) {
    const nearest = edges.findIndex((edge) => Math.abs(edge - rule.at) <= SAME_EDGE);
    lists[nearest]?.push(rule);
  }
  return lists;
}

/** Most of the stretch: lines are interrupted where others cross, and rounded. */
function covers(rules: readonly Rule[], from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules) covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return covered >= (to - from) * MOST;
}

const MOST = 0.6;

/** What no line divides is one cell; where that is no rectangle, each row of it is one. */
function cellsOf(width: number, height: number, grid: Separations): GridBox[] {
  const owner = new Array<number>(width * height).fill(-1);
  const cells: GridBox[] = [];
  for (let start = 0; start < owner.length; start++) {
    if (owner[start] !== -1) continue;
    const members = [start];
    owner[start] = start;
    for (const at of members) {
      const [row, column] = [Math.floor(at / width), at % width];
      const open = (next: number, isOpen: boolean) => {
        if (!isOpen || owner[next] !== -1) return;
        owner[next] = start;
        members.push(next);
      };
      if (column + 1 < width) open(at + 1, !grid.left(row, column + 1));
      if (column > 0) open(at - 1, !grid.left(row, column));
      if (row + 1 < height) open(at + width, !grid.above(row + 1, column));
      if (row > 0) open(at - width, !grid.above(row, column));
    }
    cells.push(...boxesOf(members, width));
  }
  return cells.sort((one, other) => one.row - other.row || one.column - other.column);
}

function boxesOf(members: readonly number[], width: number): GridBox[] {
  const whole = boxOf(members, width);
  if (whole.rowSpan * whole.columnSpan === members.length) return [whole];
  const rows = new Map<number, number[]>();
  for (const member of [...members].sort((one, other) => one - other)) {
    const row = Math.floor(member / width);
    rows.set(row, [...(rows.get(row) ?? []), member]);
  }
  return [...rows.values()].flatMap((own) => {
    const runs: number[][] = [];
    for (const member of own) {
      const run = runs.at(-1);
      if (run && member === (run.at(-1) ?? 0) + 1) run.push(member);
      else runs.push([member]);
    }
    return runs.map((run) => boxOf(run, width));
  });
}

function boxOf(members: readonly number[], width: number): GridBox {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const member of members) {
    const [row, column] = [Math.floor(member / width), member % width];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
}
