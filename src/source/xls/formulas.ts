import { beyond, damaged } from '../../limits/refusals.js';
import { checkWhatFollows, type Token, tokensIn, type Version } from './formula-tokens.js';
import { BEGINNINGS, type WorkbookRecord } from './records.js';
import { afterText } from './text-table.js';

/** Records with formulas: of cells, of areas, shared by cells, and defined names. */
const CELLS: readonly number[] = [0x0006, 0x0206, 0x0406];
const AREAS: readonly number[] = [0x0021, 0x0221];
const SHARED = 0x04bc;
const NAMES: readonly number[] = [0x0018, 0x0218];

export const WITH_FORMULAS: readonly number[] = [...CELLS, ...AREAS, SHARED, ...NAMES];

/**
 * Bytes of all formulas, those of a shared one counted for each cell that shares it, and characters of the names in them:
 * twice as many texts as a workbook may have are made of these, and more.
 */
const SHARES = 4_000_000;
const TEXT = 64_000_000;
/** Formulas of a sheet times its areas with one formula: each is compared with each. */
const COMPARED = 50_000_000;
/** Joined areas (A1:B2:C3) in a formula: each makes its text anew. */
const RANGES = 256;

/** No formula: the cell's value is that of a table. */
const NONE = 0xffff;

/** The formulas of a workbook: how long they say they are, and how long their texts become. */
export class FormulaCheck {
  #text = 0;
  #shares = 0;
  #longest = 0;
  #cells = 0;
  #areas = 0;
  #last = '';
  /** The lengths of shared formulas and those of areas, by their first cell. */
  readonly #lengths = new Map<string, number>();

  /** A name that formulas may show. Of an add-in, a formula may show all of them at a place. */
  name(length: number, joined: boolean): void {
    this.#longest = joined ? this.#longest + length : Math.max(this.#longest, length);
  }

  /** @throws WorkbookRefused when its formula is not as long as it says, or all are too long together */
  check(record: WorkbookRecord, version: Version): void {
    const { type, view } = record;
    if (BEGINNINGS.includes(type)) [this.#cells, this.#areas] = [0, 0];
    else if (CELLS.includes(type)) this.#checkCell(view, version);
    else if (AREAS.includes(type)) {
      this.#areas++;
      const from = { 2: 7, 3: 8, 4: 8, 5: 12, 8: 12 }[version];
      this.#lengths.set(
        this.#cellAt(view),
        this.#checkFormula(view, from, version, version === 2 ? 1 : 2).length,
      );
    } else if (type === SHARED) this.#lengths.set(this.#last, this.#checkFormula(view, 8, version, 2).length);
    else if (NAMES.includes(type)) this.#checkName(record, version);
    if (this.#cells * this.#areas > COMPARED) throw damaged();
    if (this.#text > TEXT || this.#shares > SHARES) throw beyond('characters');
  }

  #checkCell(view: DataView, version: Version): void {
    const from = version >= 5 ? 20 : 16;
    if (view.byteLength < from) throw damaged();
    // What kind of value it has, where that is no number: the library knows four.
    const value = version === 2 ? 7 : 6;
    if (view.getUint16(value + 6, true) === NONE && view.getUint8(value) > 3) throw damaged();
    this.#cells++;
    this.#last = this.#cellAt(view);
    const { tokens, start } = this.#checkFormula(view, from, version, version === 2 ? 1 : 2, true);
    const [first] = tokens;
    const shared = first?.kind === 'shared' ? this.#sharedAt(view, start, version) : this.#last;
    this.#shares += this.#lengths.get(shared) ?? 0;
  }

  /** A formula that begins with its length. Only a cell's own leads to another, and is nothing else then. */
  #checkFormula(
    view: DataView,
    from: number,
    version: Version,
    width: 1 | 2,
    isCell = false,
  ): { length: number; tokens: readonly Token[]; start: number } {
    const start = from + width;
    if (start > view.byteLength) throw damaged();
    const length = width === 1 ? view.getUint8(from) : view.getUint16(from, true);
    if (length === NONE && isCell) return { length: 0, tokens: [], start };
    return { length, tokens: this.#checkTokens(view, start, length, version, isCell), start };
  }

  #checkTokens(
    view: DataView,
    start: number,
    length: number,
    version: Version,
    isCell: boolean,
  ): readonly Token[] {
    const tokens = tokensIn(view, start, length, version);
    const sharedAt = tokens.findIndex(({ kind }) => kind === 'shared');
    if (sharedAt >= 0 && !(isCell && tokens.length === 1 && tokens[0]?.at === start)) throw damaged();
    if (tokens.filter(({ kind }) => kind === 'range').length > RANGES) throw damaged();
    if (version === 8 && start + length < view.byteLength) checkWhatFollows(view, start + length, tokens);
    this.#text += length + tokens.filter(({ kind }) => kind === 'named').length * this.#longest;
    return tokens;
  }

  #checkName(record: WorkbookRecord, version: Version): void {
    const { view } = record;
    const at = { 2: 5, 3: 6, 4: 6, 5: 14, 8: 14 }[version];
    if (view.byteLength < at + (version === 8 ? 1 : 0)) throw damaged();
    const characters = view.getUint8(3);
    const length = version === 2 ? view.getUint8(4) : view.getUint16(4, true);
    const start =
      version === 8 ? afterText(record, at + 1, characters, view.getUint8(at) !== 0) : at + characters;
    if (start > view.byteLength) throw damaged();
    this.name(characters, false);
    const left = view.byteLength - start - (version === 2 ? 1 : 0);
    if (length > 0 && left > 0) this.#checkTokens(view, start, length, version, false);
  }

  #cellAt(view: DataView): string {
    if (view.byteLength < 5) throw damaged();
    return `${view.getUint16(0, true)},${view.getUint16(2, true)}`;
  }

  #sharedAt(view: DataView, start: number, version: Version): string {
    const column = version === 2 ? view.getUint8(start + 3) : view.getUint16(start + 3, true);
    return `${view.getUint16(start + 1, true)},${column}`;
  }
}
