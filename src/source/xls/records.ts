import { damaged } from '../../limits/refusals.js';
import { joinBytes } from '../../platform/join-bytes.js';
import type { Continued } from './text-table.js';

/** Numbers of records (MS-XLS 2.3), and of those before Excel 97 that the library reads. */
const CONTINUE = 0x003c;
const END_OF_PART = 0x000a;
export const BEGINNINGS: readonly number[] = [0x0009, 0x0209, 0x0409, 0x0809];

/** One that the library knows and passes over, whatever is in it. */
const PASSED_OVER = 0x0801;

/** A record of a workbook, joined with those that go on with it. */
export interface WorkbookRecord extends Continued {
  readonly type: number;
}

/** Records that go on with one, beyond which they are not a few: then they are full ones, of 8 KB. */
const FEW = 16;
const FULL = 256;

const HEADING = 4;

/**
 * The records of a workbook that are wanted, in order. All others are passed over in the stream itself, so that nothing
 * looks into them: drawings, links, remarks, styles, macros, blank cells. What comes after the workbook's end is cut off.
 */
export class Records {
  readonly #view: DataView;
  #end: number;

  constructor(
    private readonly stream: Uint8Array,
    private readonly wanted: ReadonlySet<number>,
  ) {
    this.#view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    this.#end = stream.length;
  }

  /** The records up to where reading ended. */
  get checked(): Uint8Array {
    return this.stream.subarray(0, this.#end);
  }

  /** @throws WorkbookRefused when a record is longer than what is left, or the parts of the workbook do not end */
  *[Symbol.iterator](): Generator<WorkbookRecord> {
    let depth = 0;
    let at = 0;
    let end = 0;
    let last = 0;
    for (; at + HEADING <= this.stream.length; at = end) {
      const type = this.#view.getUint16(at, true);
      const begins = BEGINNINGS.includes(type);
      // Zeros behind an end are where the library ends too.
      if ((depth === 0 && !begins) || (type === 0 && last === END_OF_PART)) break;
      const isWanted = this.wanted.has(type);
      const extent = this.#extent(at, isWanted);
      end = extent.end;
      if (isWanted) {
        last = type;
        yield { type, ...this.#joined(extent.parts) };
      } else this.#view.setUint16(at, PASSED_OVER, true);
      if (begins) depth++;
      if (type === END_OF_PART) depth--;
    }
    if (depth !== 0) throw damaged();
    this.#end = at;
  }

  /** Where the contents of a record are, with those that go on with it where that matters, and where the next one begins. */
  #extent(
    from: number,
    isWhole: boolean,
  ): { parts: readonly (readonly [from: number, end: number])[]; end: number } {
    const parts: [number, number][] = [];
    let at = from;
    let bytes = 0;
    do {
      const length = this.#view.getUint16(at + 2, true);
      if (at + HEADING + length > this.stream.length) throw damaged();
      parts.push([at + HEADING, at + HEADING + length]);
      bytes += length;
      at += HEADING + length;
    } while (isWhole && at + HEADING <= this.stream.length && this.#view.getUint16(at, true) === CONTINUE);
    if (parts.length > FEW && bytes < parts.length * FULL) throw damaged();
    return { parts, end: at };
  }

  #joined(parts: readonly (readonly [from: number, end: number])[]): Continued {
    const [first = [0, 0]] = parts;
    if (parts.length === 1) {
      const [from, end] = first;
      return {
        view: new DataView(this.stream.buffer, this.stream.byteOffset + from, end - from),
        starts: [],
      };
    }
    const pieces = parts.map(([from, end]) => this.stream.subarray(from, end));
    const starts: number[] = [];
    let at = 0;
    for (const { length } of pieces.slice(0, -1)) {
      at += length;
      starts.push(at);
    }
    return { view: new DataView(joinBytes(pieces).buffer), starts };
  }
}
