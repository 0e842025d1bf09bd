/** Things of pages from top to bottom, so that those at a height are found without looking at all. */
export class Downward<T extends { readonly top: number; readonly bottom: number }> {
  readonly #sorted: readonly T[];
  /** Where those down to each of them end. */
  readonly #ends: readonly number[];

  constructor(things: readonly T[]) {
    this.#sorted = [...things].sort((one, other) => one.top - other.top);
    let end = 0;
    this.#ends = this.#sorted.map(({ bottom }) => {
      end = Math.max(end, bottom);
      return end;
    });
  }

  /** Those that begin from one height on, and above another. */
  between(top: number, bottom: number): readonly T[] {
    return this.#sorted.slice(this.#countAbove(top), this.#countAbove(bottom));
  }

  /** Where the last of those ends that begin above a height; 0 where none does. */
  endAbove(height: number): number {
    return this.#ends[this.#countAbove(height) - 1] ?? 0;
  }

  #countAbove(height: number): number {
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle]?.top ?? 0) < height) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
