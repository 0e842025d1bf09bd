import type { Version } from './formula-tokens.js';
import { BEGINNINGS, type WorkbookRecord } from './records.js';

/** What versions of the format call themselves. */
const NAMED: Readonly<Record<number, Version>> = {
  2: 2,
  7: 2,
  512: 2,
  768: 3,
  1024: 4,
  1280: 5,
  1536: 8,
};
const BY_BEGINNING: Readonly<Record<number, Version>> = { 9: 2, 521: 3, 1033: 4 };

/** What stands for all parts of a workbook together, in ones that do not name their version. */
const WORKBOOK = 0x1000;
const SHEET = 0x0010;

/** Cells that show which version one has that does not name it. */
const OF_FIVE: readonly number[] = [0x0203, 0x0204];
const OF_TWO = 0x0004;

/** The version of the records that are read, told as the library tells it: what they say depends on it. */
export class VersionSeen {
  #version: Version = 8;
  #isGuessed = false;

  get version(): Version {
    return this.#version;
  }

  see({ type, view }: WorkbookRecord): void {
    if (BEGINNINGS.includes(type)) this.#begin(type, view);
    else if (!this.#isGuessed) return;
    else if (OF_FIVE.includes(type) && this.#version === 2) this.#version = 5;
    else if (type === OF_TWO && this.#version === 5) this.#version = 2;
  }

  #begin(type: number, view: DataView): void {
    const named = view.byteLength >= 2 ? view.getUint16(0, true) : Number.NaN;
    const kind = view.byteLength >= 4 ? view.getUint16(2, true) : 0;
    if (this.#version === 8) this.#version = BY_BEGINNING[type] ?? NAMED[named] ?? 8;
    this.#isGuessed = named === 0;
    if (named === 0 && kind === WORKBOOK) this.#version = 5;
    if (named === 0 && kind === SHEET && this.#version === 8) this.#version = 2;
  }
}
