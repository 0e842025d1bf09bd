import { damaged, printable } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import type { ZipEntry } from './central-directory.js';

/** Where the data of a file in a zip begins, and where it ends. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

const SIGNATURE = 0x04034b50;
const LENGTH = 30;

/**
 * Finds the data of every file. Files whose bytes overlap inflate to many times the size of the zip, and a header that
 * names another file than the directory does shows other programs another workbook.
 * @param directory where the central directory starts: all data stands before it
 */
export function locate(
  view: DataView,
  entries: readonly ZipEntry[],
  directory: number,
): ReadonlyMap<ZipEntry, Place> {
  const places = new Map(entries.map((entry) => [entry, placeOf(view, entry)]));
  const ordered = [...places].sort(([one], [other]) => one.offset - other.offset);
  for (const [index, [{ name }, { to }]] of ordered.entries()) {
    const next = ordered[index + 1]?.[0].offset ?? directory;
    if (to > next) throw new WorkbookRefused('F-LIMIT', 'overlap', { name: printable(name) });
  }
  return places;
}

function placeOf(view: DataView, { offset, nameBytes, method, compressedSize }: ZipEntry): Place {
  if (offset + LENGTH > view.byteLength || view.getUint32(offset, true) !== SIGNATURE) throw damaged();
  const nameLength = view.getUint16(offset + 26, true);
  const from = offset + LENGTH + nameLength + view.getUint16(offset + 28, true);
  const to = from + compressedSize;
  if (to > view.byteLength) throw damaged();
  const name = new Uint8Array(view.buffer, view.byteOffset + offset + LENGTH, nameLength);
  // Sizes and checksum may follow the data instead, so they are taken from the directory, and proved by the content.
  const agrees = view.getUint16(offset + 8, true) === method && Buffer.compare(name, nameBytes) === 0;
  if (!agrees) throw damaged();
  return { from, to };
}
