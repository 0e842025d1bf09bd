import type { FillMemory } from './fill-memory.js';
import { solidColor, solidFill } from './fill-xml.js';
import type { Styles } from './styles.js';
import { numberInColor, type Tint, tintColor } from './tint-colors.js';

/** The styles of marked cells: the cell's own but for the fill, which they remember. */
export class MarkStyles {
  /** Whether the workbook has styles of an earlier marking. */
  readonly areThere: boolean;
  readonly #unmarked = new Map<number, number>();

  constructor(
    readonly styles: Styles,
    readonly memory: FillMemory,
  ) {
    const indices = Array.from({ length: styles.count }, (_, index) => index);
    this.areThere = indices.some((index) => this.#numberOf(index) !== undefined);
  }

  /** The style of a cell with a mark, by the index of the one that it has. */
  marked(index: number, tint: Tint): number {
    const own = this.unmarked(index);
    const number = this.memory.numberOf(this.styles.fillOf(own));
    return this.styles.withFill(own, solidFill(tintColor(tint, number)));
  }

  /** The style of a cell without its mark; the one that it has when that is none of ours. */
  unmarked(index: number): number {
    const known = this.#unmarked.get(index);
    if (known !== undefined) return known;
    const number = this.#numberOf(index);
    const own = number === undefined ? index : this.styles.withFill(index, this.memory.fillOf(number));
    this.#unmarked.set(index, own);
    return own;
  }

  #numberOf(index: number): number | undefined {
    const color = solidColor(this.styles.fillOf(index));
    return color === undefined ? undefined : numberInColor(color);
  }
}
