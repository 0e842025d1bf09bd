import { attributesOf, childrenOf, type Element, localName } from '../../package/xml/element.js';
import { isTrue } from '../../source/xlsx/hidden-columns.js';

/** A run of columns with a width and a style, as `<col>` gives them. */
interface Columns {
  readonly from: number;
  readonly to: number;
  readonly pixels: number | undefined;
  readonly style: number;
}

const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/** Columns or rows that a box reaches over: where more of them are hidden, it is smaller. */
export const REACH = 1000;

/** How wide columns are and how high the rows beside boxes, as far as the sheet says; counted from 1. */
export class SheetLayout {
  readonly #columns: Columns[] = [];
  readonly #heights = new Map<number, number>();
  #width = widthInPixels(DEFAULT_WIDTH);
  #height = heightInPixels(DEFAULT_HEIGHT);

  /**
   * @param children of the sheet's root, those before the rows
   * @param boxed rows of cells that get a box, in order
   */
  constructor(
    text: string,
    children: readonly Element[],
    private readonly boxed: readonly number[] = [],
  ) {
    for (const child of children) {
      if (localName(child) === 'sheetFormatPr') {
        const format = attributesOf(text, child);
        this.#width = widthInPixels(Number(format.get('defaultColWidth') ?? DEFAULT_WIDTH));
        this.#height = heightInPixels(Number(format.get('defaultRowHeight') ?? DEFAULT_HEIGHT));
      }
      if (localName(child) === 'cols')
        for (const col of childrenOf(text, child, 'columns'))
          this.#addColumns(readColumns(attributesOf(text, col)));
    }
  }

  /** Notes what a row says of its height, where that matters. */
  addRow(row: number, attribute: (name: string) => string | undefined): void {
    if (!this.#isBeside(row)) return;
    const height = attribute('ht');
    if (isTrue(attribute('hidden'))) this.#heights.set(row, 0);
    else if (height !== undefined) this.#heights.set(row, heightInPixels(Number(height)));
  }

  columnPixels(column: number): number {
    return this.#find(column)?.pixels ?? this.#width;
  }

  rowPixels(row: number): number {
    return this.#heights.get(row) ?? this.#height;
  }

  /** Whether a row is below all boxes, and so are those that follow it. */
  isBelow(row: number): boolean {
    return row > (this.boxed.at(-1) ?? 0) + REACH;
  }

  /** Whether a box may reach over a row: the last of those that begin above it does, or none. */
  #isBeside(row: number): boolean {
    const above = this.boxed[firstFrom(this.boxed.length, (index) => (this.boxed[index] ?? 0) > row + 1) - 1];
    return above !== undefined && row <= above + REACH;
  }

  /** The style of a column's blank cells. */
  columnStyle(column: number): number {
    return this.#find(column)?.style ?? 0;
  }

  /** Programs write them from left to right; what goes back is left out, so that any is found quickly. */
  #addColumns(columns: Columns): void {
    if (columns.from > (this.#columns.at(-1)?.to ?? 0)) this.#columns.push(columns);
  }

  #find(column: number): Columns | undefined {
    const { length } = this.#columns;
    const found = this.#columns[firstFrom(length, (index) => (this.#columns[index]?.to ?? 0) >= column)];
    return found && column >= found.from ? found : undefined;
  }
}

/** The first of so many for which it is so, and with it all that follow; their number where there is none. */
function firstFrom(length: number, isSo: (index: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function readColumns(attributes: ReadonlyMap<string, string>): Columns {
  const number = (name: string) => Number(attributes.get(name) ?? 0);
  const width = attributes.get('width');
  const shown = isTrue(attributes.get('hidden')) ? 0 : width && widthInPixels(Number(width));
  return {
    from: number('min'),
    to: number('max'),
    pixels: typeof shown === 'number' ? shown : undefined,
    style: number('style'),
  };
}

/** At 96 dpi, with digits 7 pixels wide. */
const widthInPixels = (units: number) => Math.round(units * 7 + 5);
const heightInPixels = (points: number) => Math.round((points * 96) / 72);
