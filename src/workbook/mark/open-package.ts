import { declareParts, undeclare } from '../../package/content-types.js';
import { type Dialect, dialectOf } from '../../package/dialect.js';
import { Package } from '../../package/package.js';
import { readRelationships } from '../../package/read-relationships.js';
import { relate, relationshipOf, relationshipsName, unrelate } from '../../package/relationships.js';
import { rootOf } from '../../package/xml/element.js';
import { readWorkbookPart, type SheetReference } from '../../source/xlsx/workbook-part.js';
import type { ListSheet } from './list-sheet.js';
import { listXml } from './list-xml.js';
import { Styles } from './styles.js';
import { sheetNames, withNames, withoutSheet, withRecalculation, withSheet } from './workbook-sheets.js';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook that is being changed part by part. */
export class OpenPackage {
  readonly parts: Package;
  readonly styles: Styles;
  readonly dialect: Dialect;
  /** Those that hold cells, as the workbook came. */
  readonly sheets: readonly SheetReference[];
  readonly #workbook: string;
  readonly #stylesName: string;

  constructor(bytes: Uint8Array) {
    this.parts = new Package(bytes);
    const root = [...readRelationships(this.parts.original, '').values()];
    this.#workbook = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const { sheets, styles } = readWorkbookPart(this.parts.original);
    this.sheets = sheets;
    this.#stylesName = styles;
    const text = this.parts.text(this.#workbook) ?? '';
    this.dialect = dialectOf(rootOf(text));
    this.styles = new Styles(this.parts.text(styles), this.dialect.main);
  }

  /** The names of all sheets, also of those that hold no cells. */
  sheetNames(): string[] {
    return sheetNames(this.parts.text(this.#workbook) ?? '');
  }

  listXml(list: ListSheet): Iterable<string> {
    return listXml(list, this.styles, this.dialect.main);
  }

  /** Adds a sheet behind the others. @param names that hold in it, with what they stand for */
  addSheet(name: string, xml: Iterable<string>, names: ReadonlyMap<string, string> = new Map()): void {
    const { parts, dialect } = this;
    const part = parts.freeName((number) => `xl/worksheets/sheet${number}.xml`);
    parts.add(part, xml);
    declareParts(parts, new Map([[part, `${SPREADSHEET}.worksheet+xml`]]));
    const id = relate(parts, this.#workbook, `${dialect.relationships}/worksheet`, part);
    const listed = withSheet(parts.text(this.#workbook) ?? '', name, id, dialect);
    parts.write(this.#workbook, withNames(listed, names));
  }

  /** Takes a sheet away, by the part that holds it. */
  removeSheet(part: string): void {
    const { parts } = this;
    const found = [...readRelationships(parts.original, this.#workbook)].find(
      ([, { target }]) => target === part,
    );
    if (!found) return;
    const [id] = found;
    parts.write(this.#workbook, withoutSheet(parts.text(this.#workbook) ?? '', id));
    unrelate(parts, this.#workbook, (reference) => reference.get('Id') === id);
    undeclare(parts, (name) => name === part);
    parts.remove(part);
    parts.remove(relationshipsName(part));
    this.forgetOrder();
  }

  /**
   * Takes away the order in which formulas were worked out last, which programs make anew: where it speaks of a sheet or
   * of a formula that is gone, Excel repairs the file.
   */
  forgetOrder(): void {
    const { parts } = this;
    const chain = relationshipOf(parts, this.#workbook, 'calcChain')?.target;
    if (chain === undefined) return;
    unrelate(parts, this.#workbook, (reference) => reference.get('Type')?.endsWith('/calcChain') === true);
    undeclare(parts, (name) => name === chain);
    parts.remove(chain);
  }

  /** Lets programs work out all formulas when they open the workbook. */
  askToRecalculate(): void {
    this.parts.write(this.#workbook, withRecalculation(this.parts.text(this.#workbook) ?? ''));
  }

  /** The workbook as it is now. */
  bytes(): Uint8Array {
    const { parts, dialect } = this;
    const isNew = this.#stylesName === '' || !parts.original.has(this.#stylesName);
    const part = isNew
      ? parts.freeName((number) => `xl/styles${number === 1 ? '' : number}.xml`)
      : this.#stylesName;
    parts.write(part, this.styles.result());
    if (isNew) {
      declareParts(parts, new Map([[part, `${SPREADSHEET}.styles+xml`]]));
      relate(parts, this.#workbook, `${dialect.relationships}/styles`, part);
    }
    return parts.bytes();
  }
}
