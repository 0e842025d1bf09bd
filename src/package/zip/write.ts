import { crc32, deflateRaw } from '../../platform/bytes.js';
import { joinBytes } from '../../platform/join-bytes.js';
import { bytesOf } from '../text.js';

/** A file of a zip as it stands there, compressed. */
export interface PackedFile {
  readonly name: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Whether the name is in UTF-8. */
  readonly isUtf8: boolean;
  /** DOS time and date, as zip keeps them. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** 1 January 1980, the first day that a zip knows: what is new tells nothing about when it was made. */
const FIRST_DAY = 0x0021_0000;
const UTF8 = 0x800;
const VERSION = 20;

/** Compresses a new or changed file. */
export function packFile(name: string, content: Uint8Array, modified = FIRST_DAY): PackedFile {
  return {
    name: bytesOf(name),
    method: 8,
    isUtf8: true,
    modified,
    crc: crc32(content),
    size: content.length,
    data: deflateRaw(content),
  };
}

/** Writes a zip; what is packed already goes in as it is. */
export function writeZip(files: readonly PackedFile[]): Uint8Array {
  const records: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const record = [header(0x04034b50, file), file.name, file.data];
    directory.push(header(0x02014b50, file, offset), file.name);
    records.push(...record);
    offset += lengthOf(record);
  }
  return joinBytes([...records, ...directory, end(files.length, lengthOf(directory), offset)]);
}

/** A local header, or with an offset the entry of the central directory: the same fields between others. */
function header(signature: number, file: PackedFile, offset?: number): Uint8Array {
  const flags = file.isUtf8 ? UTF8 : 0;
  const common = [
    ...[short(VERSION), short(flags), short(file.method)],
    ...[long(file.modified), long(file.crc), long(file.data.length), long(file.size)],
    ...[short(file.name.length), short(0)],
  ];
  if (offset === undefined) return fields([long(signature), ...common]);
  const last = [short(0), short(0), short(0), long(0), long(offset)];
  return fields([long(signature), short(VERSION), ...common, ...last]);
}

function end(count: number, size: number, offset: number): Uint8Array {
  const counts = [short(0), short(0), short(count), short(count)];
  return fields([long(0x06054b50), ...counts, long(size), long(offset), short(0)]);
}

/** A number of two or of four bytes. */
interface Field {
  readonly value: number;
  readonly size: 2 | 4;
}

const short = (value: number): Field => ({ value, size: 2 });
const long = (value: number): Field => ({ value, size: 4 });

function fields(list: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(list.reduce((sum, { size }) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { value, size } of list) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0);
