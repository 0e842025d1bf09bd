import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be written into a zip, truly described unless said otherwise. */
export interface Entry {
  readonly name: string;
  readonly content: Uint8Array;
  /** 8, deflated, unless said otherwise. */
  readonly method?: number;
  readonly flags?: number;
  /** The bytes as they stand in the zip, instead of the content deflated. */
  readonly data?: Uint8Array;
  /** What the headers say, instead of the truth. */
  readonly crc?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly localName?: string;
  readonly localMethod?: number;
  readonly localSize?: number;
  /** Leaves it out of the directory. */
  readonly unlisted?: boolean;
  /** Leaves checksum and sizes out of the local header, and writes them behind the data. */
  readonly descriptor?: boolean;
  /** Takes the place of an earlier file, of this number, for its own. */
  readonly sharedWith?: number;
}

export interface ZipOptions {
  readonly before?: Uint8Array;
  readonly betweenDataAndDirectory?: number;
  readonly after?: Uint8Array;
  readonly betweenDirectoryAndEnd?: number;
  /** How many files the end record counts. */
  readonly count?: number;
  /** Writes a zip64 end record, and says nothing in the old one. */
  readonly zip64?: boolean;
}

/** Writes a zip byte by byte, so that each field can lie. */
export function writeZip(entries: readonly Entry[], options: ZipOptions = {}): Uint8Array {
  const { before = new Uint8Array(), betweenDataAndDirectory = 0, after = new Uint8Array() } = options;
  const parts: Uint8Array[] = [before];
  let at = before.length;
  const offsets: number[] = [];
  const add = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  const headers = entries.map((entry) => {
    const data = entry.data ?? (entry.method === 0 ? entry.content : deflateRawSync(entry.content));
    offsets.push(entry.sharedWith === undefined ? at : (offsets[entry.sharedWith] ?? 0));
    const fields = fieldsOf(entry, data);
    if (entry.sharedWith === undefined) {
      add(localHeader(entry, fields));
      add(data);
      if (entry.descriptor) add(words([0x08074b50, ...fields.sums]));
    }
    return centralHeader(entry, fields, offsets.at(-1) ?? 0);
  });
  add(new Uint8Array(betweenDataAndDirectory));
  const start = at;
  const listed = headers.filter((_, index) => !entries[index]?.unlisted);
  for (const header of listed) add(header);
  const size = at - start;
  const count = options.count ?? listed.length;
  add(new Uint8Array(options.betweenDirectoryAndEnd ?? 0));
  if (options.zip64) add(zip64End(count, size, start, at));
  add(end(count, size, start, options));
  add(after);
  return Buffer.concat(parts);
}

interface Fields {
  readonly flags: number;
  readonly method: number;
  /** Checksum, compressed size, size. */
  readonly sums: readonly number[];
}

function fieldsOf(entry: Entry, data: Uint8Array): Fields {
  const { content, crc = crc32(content), compressedSize = data.length, size = content.length } = entry;
  return {
    flags: (entry.flags ?? 0x800) | (entry.descriptor ? 8 : 0),
    method: entry.method ?? 8,
    sums: [crc, compressedSize, size],
  };
}

function localHeader(entry: Entry, { flags, method, sums }: Fields): Uint8Array {
  const name = Buffer.from(entry.localName ?? entry.name);
  return Buffer.concat([
    words([0x04034b50]),
    halves([20, flags, entry.localMethod ?? method, 0, 33]),
    words(entry.descriptor ? [0, 0, 0] : [...sums.slice(0, 2), entry.localSize ?? sums[2] ?? 0]),
    halves([name.length, 0]),
    name,
  ]);
}

function centralHeader({ name }: Entry, { flags, method, sums }: Fields, offset: number): Uint8Array {
  const bytes = Buffer.from(name);
  return Buffer.concat([
    words([0x02014b50]),
    halves([20, 20, flags, method, 0, 33]),
    words(sums),
    halves([bytes.length, 0, 0, 0, 0]),
    words([0, offset]),
    bytes,
  ]);
}

function end(count: number, size: number, start: number, { zip64 }: ZipOptions): Uint8Array {
  const number = zip64 ? 0xffff : count;
  const sizes = zip64 ? [0xffffffff, 0xffffffff] : [size, start];
  return Buffer.concat([words([0x06054b50]), halves([0, 0, number, number]), words(sizes), halves([0])]);
}

function zip64End(count: number, size: number, start: number, at: number): Uint8Array {
  return Buffer.concat([
    words([0x06064b50]),
    longs([44]),
    halves([45, 45]),
    words([0, 0]),
    longs([count, count, size, start]),
    words([0x07064b50, 0]),
    longs([at]),
    words([1]),
  ]);
}

const written =
  (width: number, write: (buffer: Buffer, value: number, at: number) => void) =>
  (values: readonly number[]): Uint8Array => {
    const buffer = Buffer.alloc(values.length * width);
    for (const [index, value] of values.entries()) write(buffer, value, index * width);
    return buffer;
  };
const halves = written(2, (buffer, value, at) => buffer.writeUInt16LE(value, at));
const words = written(4, (buffer, value, at) => buffer.writeUInt32LE(value, at));
const longs = written(8, (buffer, value, at) => buffer.writeBigUInt64LE(BigInt(value), at));
