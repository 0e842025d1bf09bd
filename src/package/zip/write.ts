import { strToU8 } from 'fflate';
import { crc32, deflateRaw } from '../../platform/bytes.js';
import { joinBytes } from '../../platform/join-bytes.js';

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
    name: strToU8(name),
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
  const fields = [VERSION, file.isUtf8 ? UTF8 : 0, file.method].flatMap(int16);
  const sizes = [file.modified, file.crc, file.data.length, file.size].flatMap(int32);
  const common = [...fields, ...sizes, ...int16(file.name.length), ...int16(0)];
  if (offset === undefined) return Uint8Array.from([...int32(signature), ...common]);
  const last = [...[0, 0, 0].flatMap(int16), ...int32(0), ...int32(offset)];
  return Uint8Array.from([...int32(signature), ...int16(VERSION), ...common, ...last]);
}

function end(count: number, size: number, offset: number): Uint8Array {
  const counts = [0, 0, count, count].flatMap(int16);
  return Uint8Array.from([...int32(0x06054b50), ...counts, ...int32(size), ...int32(offset), ...int16(0)]);
}

const int16 = (value: number) => [value & 0xff, (value >>> 8) & 0xff];
const int32 = (value: number) => [...int16(value & 0xffff), ...int16(value >>> 16)];
const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0);
