import type { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import { isTableLabel, markOf } from '../form-labels.js';
import { heightOf, isBlock, isDropped, isHidden } from './elements.js';
import { LineWriter } from './line-writer.js';
import { markersOf } from './list-marker.js';
import { type Element, elementsIn, isElement, type Node } from './parse-page.js';
import { formGrid, type TableGrid } from './table-grid.js';
import { rowsOf, type TableRow } from './table-rows.js';

/** A line of text, or a table that is one and no means of layout, in the order of the page. */
export type FlowItem = Line | Table;

interface Line {
  readonly type: 'line';
  /** The nearest block that it stands in. */
  readonly within: Element;
  readonly hidden: boolean;
  readonly text: string;
}

interface Table extends TableGrid {
  readonly type: 'table';
  readonly within: Element;
  readonly hidden: boolean;
  /** Rows that are not shown, counted from 1. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** What a page says from its beginning to its end, shown or not. */
export function flowOf(body: Element, budget: Budget): FlowItem[] {
  const items: FlowItem[] = [];
  let at = { within: body, hidden: isHidden(body) };
  const writer = new LineWriter((text) => {
    budget.spend('cells', 1);
    budget.spend('characters', text.length);
    items.push({ type: 'line', ...at, text });
  });
  const visit = (element: Element, depth: number): void => {
    const before = at;
    const block = isBlock(element);
    if (!block && isHidden(element)) return;
    if (block) {
      writer.end();
      at = { within: element, hidden: at.hidden || isHidden(element) };
    }
    const table = element.tagName === 'table' ? tableIn(element, budget) : undefined;
    if (table) items.push({ type: 'table', ...at, ...table });
    else walk(element, depth, writer, visit);
    if (block) writer.end();
    at = before;
  };
  visit(body, 0);
  writer.end();
  return items;
}

/** Writes the text in an element and goes into the elements in it. */
function walk<T>(
  element: Element,
  depth: number,
  writer: LineWriter<T>,
  visit: (child: Element, depth: number) => void,
): void {
  // The parser moves elements into each other, so that they can be deeper than it found them.
  if (depth > limits.nesting * 2) throw beyond('nesting');
  const markers = markersOf(element);
  const preformatted = element.tagName === 'pre';
  const { height } = writer;
  writer.height = heightOf(element) ?? height;
  for (const child of element.childNodes) {
    if (!isElement(child)) write(child, preformatted, writer);
    else if (child.tagName === 'br') writer.break();
    else if (!isDropped(child)) {
      const marker = markers.get(child);
      if (marker !== undefined) {
        writer.end();
        writer.mark(marker);
      }
      visit(child, depth + 1);
    }
  }
  writer.height = height;
}

function write<T>(node: Node, preformatted: boolean, writer: LineWriter<T>): void {
  if (!('value' in node)) return;
  for (const [index, line] of (preformatted ? node.value.split('\n') : [node.value]).entries()) {
    if (index > 0) writer.end();
    writer.add(line);
  }
}

/** A table that holds rows of the form, or of anything in several columns; undefined for a means of layout. */
function tableIn(element: Element, budget: Budget): (TableGrid & Pick<Table, 'hiddenRows'>) | undefined {
  const rows = rowsOf(element);
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => textIn(cell, false)));
  const own = texts.filter(isTableLabel).length;
  const isForm = own >= LABELS_OF_A_FORM;
  if (!isForm && (holdsTables(rows) || !isTabular(rows) || texts.some(hasLines))) return undefined;
  const grid = formGrid(rows, (cell) => textIn(cell, true), budget);
  return { ...grid, hiddenRows: new Set(rows.flatMap(({ hidden }, index) => (hidden ? [index + 1] : []))) };
}

/** The smallest table of the form has a title, a corner, a column and a row. */
const LABELS_OF_A_FORM = 3;

const isTabular = (rows: readonly TableRow[]): boolean =>
  rows.filter(({ cells }) => cells.length > 1).length > 1;

/** Several paragraphs, or the heading of a section: the text of a page rather than of a table's cell. */
const hasLines = (text: string): boolean => {
  const lines = text.split('\n');
  return lines.some((line) => line.length > LONGEST_CELL || (lines.length > 1 && markOf(line) !== undefined));
};

const LONGEST_CELL = 200;

function holdsTables(rows: readonly TableRow[]): boolean {
  const pending = rows.flatMap(({ cells }) => [...cells]);
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (element.tagName === 'table') return true;
    pending.push(...elementsIn(element));
  }
  return false;
}

/** @param deep whether what stands in tables within it belongs to it */
function textIn(cell: Element, deep: boolean): string {
  const lines: string[] = [];
  const writer = new LineWriter((text) => lines.push(text));
  const visit = (element: Element, depth: number): void => {
    if (isHidden(element) || (!deep && element.tagName === 'table')) return;
    const block = isBlock(element);
    if (block) writer.end();
    walk(element, depth, writer, visit);
    if (block) writer.end();
  };
  walk(cell, 0, writer, visit);
  writer.end();
  return lines.join('\n');
}
