import { damaged } from '../../limits/refusals.js';

/** Where a zip's central directory stands, and how many files it lists. */
export interface DirectoryEnd {
  readonly start: number;
  readonly end: number;
  /** Where the record begins that says so. */
  readonly record: number;
  readonly count: number;
}

const SIGNATURE = 0x06054b50;
const LENGTH = 22;
const COMMENT_LENGTH = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_LENGTH = 20;
const ZIP64_SIGNATURE = 0x06064b50;
const ZIP64_LENGTH = 56;

/**
 * The end record is the zip's last, but for a comment, or what a mail system put behind it. A truncated file has none.
 * The directory ends where it begins: of two zips one behind the other, programs read one or the other.
 */
export function findDirectoryEnd(view: DataView): DirectoryEnd {
  const last = view.byteLength - LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT_LENGTH); at--)
    if (view.getUint32(at, true) === SIGNATURE) return readEnd(view, at);
  throw damaged();
}

function readEnd(view: DataView, at: number): DirectoryEnd {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  const isZip64 = count === 0xffff || size === 0xffffffff || start === 0xffffffff;
  const directory = isZip64 ? readZip64(view, at) : { start, end: start + size, count, record: at };
  if (directory.end !== directory.record) throw damaged();
  return directory;
}

/** Writers that don't know the size beforehand put the true figures into a record of their own in front. */
function readZip64(view: DataView, end: number): DirectoryEnd {
  const locator = end - LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_SIGNATURE) throw damaged();
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + ZIP64_LENGTH > locator || view.getUint32(at, true) !== ZIP64_SIGNATURE) throw damaged();
  const [count, size, start] = [32, 40, 48].map((field) => Number(view.getBigUint64(at + field, true)));
  if (count === undefined || size === undefined || start === undefined) throw damaged();
  return { start, end: start + size, count, record: at };
}
