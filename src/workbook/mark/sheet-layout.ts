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

/** How wide columns are and how high rows, as far as the sheet says; counted from 1. */
export class SheetLayout {
  readonly #columns: Columns[] = [];
  readonly #heights = new Map<number, number>();
  #width = widthInPixels(DEFAULT_WIDTH);
  #height = heightInPixels(DEFAULT_HEIGHT);

  /** @param children of the sheet's root, those before the rows */
  constructor(text: string, children: readonly Element[]) {
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

  /** Notes what a row says of its height. */
  addRow(row: number, attributes: ReadonlyMap<string, string>): void {
    const height = attributes.get('ht');
    if (isTrue(attributes.get('hidden'))) this.#heights.set(row, 0);
    else if (height !== undefined) this.#heights.set(row, heightInPixels(Number(height)));
  }

  columnPixels(column: number): number {
    return this.#find(column)?.pixels ?? this.#width;
  }

  rowPixels(row: number): number {
    return this.#heights.get(row) ?? this.#height;
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
    let [from, to] = [0, this.#columns.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#columns[middle]?.to ?? 0) < column) from = middle + 1;
      else to = middle;
    }
    const found = this.#columns[from];
    return found && column >= found.from ? found : undefined;
  }
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
