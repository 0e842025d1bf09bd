import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { textOf, textOfBytes } from '../text.js';
import type { DirectoryEnd } from './directory-end.js';

/** A file in a zip, as the zip's central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
/** The value of a field that stands in the zip64 extra field instead. */
const IN_ZIP64 = 0xffffffff;

/** Lists the files in a zip without touching them. */
export function readCentralDirectory(view: DataView, { start, end, count }: DirectoryEnd): ZipEntry[] {
  if (count > limits.entries) throw beyond('entries');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    entries.push(readEntry(view, at, nameLength, extraLength));
    at = next;
  }
  // More entries than are counted: another program may see files that nobody has looked at here.
  if (at !== end) throw damaged();
  return entries;
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  const [size, compressedSize, offset] = readZip64(
    view,
    at + ENTRY_LENGTH + nameLength,
    extraLength,
    [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true)),
  );
  return {
    // Some programs separate folders as Windows does, which Office's kin read all the same.
    name: ((flags & 0x800) === 0 ? textOfBytes : textOf)(nameBytes).replaceAll('\\', '/'),
    nameBytes,
    encrypted: (flags & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset,
  };
}

/** Java writers put sizes in the zip64 field (id 1) of small files too: those that the header leaves out, in order. */
function readZip64(view: DataView, from: number, length: number, fields: number[]): [number, number, number] {
  const [size = 0, compressedSize = 0, offset = 0] = fields;
  if (!fields.includes(IN_ZIP64)) return [size, compressedSize, offset];
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    const take = (field: number) => {
      if (field !== IN_ZIP64) return field;
      if (value + 8 > from + length) throw damaged();
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    return [take(size), take(compressedSize), take(offset)];
  }
  throw damaged();
}
