import { damaged } from '../../limits/refusals.js';

/** A record, and where in it begin those that go on with it. */
export interface Continued {
  readonly view: DataView;
  readonly starts: readonly number[];
}

/** Of a text's flags (MS-XLS 2.5.293): two bytes a character, what it is pronounced like, formats of its parts. */
const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

/**
 * Looks whether the workbook's table of texts (SST) holds what it says it does: the library takes what is missing for
 * zeros, and of a length that is cut in two it makes a text without end.
 * @throws WorkbookRefused when it does not
 */
export function checkTextTable(record: Continued): void {
  const { view } = record;
  if (view.byteLength < 8) throw damaged();
  const count = view.getUint32(4, true);
  let at = 8;
  for (let index = 0; index < count && at < view.byteLength; index++) {
    if (at + 3 > view.byteLength) throw damaged();
    const length = view.getUint16(at, true);
    const flags = view.getUint8(at + 2);
    const heading = ((flags & RICH) === 0 ? 0 : 2) + ((flags & EXTENDED) === 0 ? 0 : 4);
    at += 3;
    if (at + heading > view.byteLength) throw damaged();
    const runs = (flags & RICH) === 0 ? 0 : view.getUint16(at, true);
    const extension = (flags & EXTENDED) === 0 ? 0 : view.getUint32(at + heading - 4, true);
    at = afterText(record, at + heading, length, (flags & WIDE) !== 0) + runs * 4 + extension;
    if (at > view.byteLength) throw damaged();
  }
}

/**
 * Where a text ends of which so many characters begin at a place. Where a record goes on with it, that says anew how wide
 * its characters are.
 * @throws WorkbookRefused when there are fewer
 */
export function afterText(
  { view, starts }: Continued,
  from: number,
  length: number,
  isWide: boolean,
): number {
  let at = from;
  let left = length;
  let width = isWide ? 2 : 1;
  for (let part = firstFrom(starts, from); left > 0; part++) {
    const start = starts[part] ?? view.byteLength;
    const here = Math.min(left, Math.floor((start - at) / width));
    at += here * width;
    left -= here;
    if (left === 0) break;
    if (at !== start || at >= view.byteLength) throw damaged();
    width = view.getUint8(at) === 0 ? 1 : 2;
    at++;
  }
  return at;
}

/** The first of the numbers, in order, that is not below one. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
