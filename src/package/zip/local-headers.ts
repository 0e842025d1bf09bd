import { damaged, printable } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import type { ZipEntry } from './central-directory.js';

/** Where the data of a file in a zip begins, and where it ends. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

const SIGNATURE = 0x04034b50;
const FIRST_BYTE = SIGNATURE & 0xff;
const LENGTH = 30;

/**
 * Finds the data of every file. Files whose bytes overlap inflate to many times the size of the zip; a header that says
 * another thing than the directory, or that the directory does not list, shows other programs another workbook.
 * @param directory where the central directory starts: all data stands before it
 */
export function locate(
  view: DataView,
  entries: readonly ZipEntry[],
  directory: number,
): ReadonlyMap<ZipEntry, Place> {
  const places = new Map(entries.map((entry) => [entry, placeOf(view, entry)]));
  const ordered = [...places].sort(([one], [other]) => one.offset - other.offset);
  refuseUnlisted(view, 0, ordered[0]?.[0].offset ?? directory);
  for (const [index, [{ name }, { to }]] of ordered.entries()) {
    const next = ordered[index + 1]?.[0].offset ?? directory;
    if (to > next) throw new WorkbookRefused('F-LIMIT', 'overlap', { name: printable(name) });
    refuseUnlisted(view, to, next);
  }
  return places;
}

/** What stands between files is no file: sizes behind the data, or what fills up. */
function refuseUnlisted(view: DataView, from: number, to: number): void {
  const gap = new Uint8Array(view.buffer, view.byteOffset + from, to - from);
  for (let at = gap.indexOf(FIRST_BYTE); at >= 0; at = gap.indexOf(FIRST_BYTE, at + 1))
    if (at + 4 <= gap.length && view.getUint32(from + at, true) === SIGNATURE) throw damaged();
}

function placeOf(view: DataView, entry: ZipEntry): Place {
  const { offset, nameBytes, method, compressedSize } = entry;
  if (offset + LENGTH > view.byteLength || view.getUint32(offset, true) !== SIGNATURE) throw damaged();
  const nameLength = view.getUint16(offset + 26, true);
  const from = offset + LENGTH + nameLength + view.getUint16(offset + 28, true);
  const to = from + compressedSize;
  if (to > view.byteLength) throw damaged();
  const name = new Uint8Array(view.buffer, view.byteOffset + offset + LENGTH, nameLength);
  const isSame = nameLength === nameBytes.length && name.every((byte, index) => byte === nameBytes[index]);
  if (!isSame || view.getUint16(offset + 8, true) !== method || !saysSame(view, entry)) throw damaged();
  return { from, to };
}

/** Checksum and sizes may stand behind the data, or in a field of zip64; where they stand here, they are the same. */
function saysSame(view: DataView, { offset, crc, compressedSize, size }: ZipEntry): boolean {
  if ((view.getUint16(offset + 6, true) & BEHIND_DATA) !== 0) return true;
  return [crc, compressedSize, size].every((expected, index) => {
    const said = view.getUint32(offset + 14 + 4 * index, true);
    return said === expected || (index > 0 && said === IN_ZIP64);
  });
}

const BEHIND_DATA = 8;
const IN_ZIP64 = 0xffffffff;
