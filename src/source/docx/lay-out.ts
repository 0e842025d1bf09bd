import type { Budget } from '../../limits/budget.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Remark, Sheet } from '../book.js';
import { DocumentGrid } from '../document-grid.js';
import type { Location } from '../location.js';
import { joinSoftBreaks } from '../soft-breaks.js';
import type { Block, Paragraph, Table } from './blocks.js';
import { cellText, paragraphsIn, unseenIn } from './cell-text.js';
import { isLayout, type PlacedCell, placeCells, widthOf } from './table-grid.js';

/** A place of a document, and where in the part's text the paragraph begins that stands there. */
export interface Anchor {
  readonly location: Location;
  readonly from: number;
  /** Where all of its paragraphs begin, if paragraphs of plain text are all that it holds. */
  readonly paragraphs?: readonly number[];
}

export interface LaidOut {
  readonly sheet: Sheet;
  readonly remarks: readonly Remark[];
  readonly anchors: readonly Anchor[];
}

/** Lays out what a document holds, and keeps where it stood. */
export function layOut(blocks: readonly Block[], budget: Budget): LaidOut {
  const layout = new Layout(budget);
  layout.add(blocks);
  const { grid, remarks, anchors } = layout;
  return { sheet: grid.sheet(), remarks, anchors };
}

class Layout {
  readonly grid = new DocumentGrid();
  readonly remarks: Remark[] = [];
  readonly anchors: Anchor[] = [];

  /** Of the paragraph on which a text box hangs, as long as its content is laid out: a box has no places of its own. */
  #hangsOn: number | undefined;

  constructor(private readonly budget: Budget) {}

  add(blocks: readonly Block[]): void {
    for (const block of blocks)
      if (block.kind === 'paragraph') this.#paragraph(block);
      else if (isLayout(block)) for (const placed of placeCells(block)) this.#arranged(placed);
      else this.#table(block);
  }

  #paragraph(paragraph: Paragraph): void {
    const { number, boxes } = paragraph;
    const text = joinSoftBreaks(paragraph.text);
    const location = this.grid.paragraph(text.trim() === '' ? '' : number + text);
    this.anchors.push({
      location,
      from: this.#hangsOn ?? paragraph.from,
      ...this.#plainly([paragraph]),
    });
    this.#remark([paragraph], location);
    for (const note of paragraph.notes) this.grid.beside(fill(texts.footnote, { text: note }), location);
    const outer = this.#hangsOn;
    this.#hangsOn ??= paragraph.from;
    for (const block of boxes) this.#boxed(block, location);
    this.#hangsOn = outer;
  }

  /** What a text box holds, and what a program counts, is in no text that could be replaced. */
  #plainly(blocks: readonly Block[]): Pick<Anchor, 'paragraphs'> {
    if (this.#hangsOn !== undefined) return {};
    const own = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.boxes.length === 0 && block.number === '' && block.unseen === ''
        ? [block.from]
        : [],
    );
    return own.length === blocks.length ? { paragraphs: own } : {};
  }

  /** What a text box holds stands where the box hangs. */
  #boxed(block: Block, location: Location): void {
    if (block.kind === 'table') this.add([block]);
    else {
      this.grid.beside(block.text.trim() === '' ? '' : block.number + block.text, location);
      for (const inner of block.boxes) this.#boxed(inner, location);
    }
  }

  #arranged({ cell, covered }: PlacedCell): void {
    this.add(cell.blocks);
    const hidden = paragraphsIn(covered.flatMap(({ blocks }) => blocks));
    const last = this.anchors.at(-1);
    if (last) this.#unseen(hidden.map(({ text }) => text).join(''), last.location);
  }

  #table(table: Table): void {
    const placed = placeCells(withHiddenRows(table));
    for (const { rowSpan, cell } of placed)
      if (rowSpan * cell.span > 1) this.budget.spend('mergedArea', rowSpan * cell.span);
    const at = this.grid.table(
      placed.map(({ row, column, rowSpan, cell }) => ({
        row,
        column,
        rowSpan,
        columnSpan: cell.span,
        text: cellText(cell),
      })),
      undefined,
      {
        hiddenRows: new Set(table.rows.flatMap(({ isHidden }, index) => (isHidden ? [index + 1] : []))),
        widths: table.rows.map(widthOf),
      },
    );
    const notes: [string, Location][] = [];
    for (const { row, column, cell, covered } of placed) {
      const location = { ...at, row, column };
      const inside = paragraphsIn(cell.blocks);
      const [first] = inside;
      if (first)
        this.anchors.push({ location, from: this.#hangsOn ?? first.from, ...this.#plainly(cell.blocks) });
      this.#remark(inside, location);
      this.#unseen(unseenTexts(covered), location);
      for (const note of inside.flatMap((paragraph) => paragraph.notes)) notes.push([note, location]);
    }
    for (const [note, location] of notes) this.grid.beside(fill(texts.remark, { text: note }), location);
  }

  #remark(paragraphs: readonly Paragraph[], location: Location): void {
    const sum = (count: (paragraph: Paragraph) => number) =>
      paragraphs.reduce((total, each) => total + count(each), 0);
    const [changes, pictures] = [sum((each) => each.changes), sum((each) => each.pictures)];
    if (changes > 0) this.remarks.push({ kind: 'changes', location, count: changes });
    if (pictures > 0) this.remarks.push({ kind: 'picture', location, count: pictures });
    this.#unseen(unseenIn(paragraphs), location);
  }

  #unseen(text: string, location: Location): void {
    if (text.trim() !== '') this.remarks.push({ kind: 'unseen', location, count: 1, text: text.trim() });
  }
}

const { places: texts } = messages;

/** A hidden row is read like one of a workbook, and said to be hidden: its text is hidden with it. */
function withHiddenRows({ rows }: Table): Table {
  const show = (block: Block): Block =>
    block.kind === 'paragraph' ? { ...block, text: block.text + block.unseen, unseen: '' } : block;
  return {
    kind: 'table',
    rows: rows.map((row) => ({
      ...row,
      cells: row.isHidden ? row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(show) })) : row.cells,
    })),
  };
}

const unseenTexts = (cells: PlacedCell['covered']) =>
  paragraphsIn(cells.flatMap(({ blocks }) => blocks))
    .map(({ text }) => text)
    .join('');
