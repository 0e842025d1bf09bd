import { damaged } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { joinBytes } from '../../platform/join-bytes.js';

/** Of a compound file's header (MS-CFB 2.2). */
const SECTOR_SHIFT = 30;
const FIRST_DIRECTORY_SECTOR = 48;
const FIRST_MINI_FAT_SECTOR = 60;
const FIRST_DIFAT_SECTOR = 68;
const LISTED_FAT_SECTORS = { from: 76, end: 512 };
/** Numbers of sectors are below these marks. */
const MARKS = 0xffff_fffa;
const END = 0xffff_fffe;

/** Streams below this are kept in small sectors within the stream of the root. */
const CUTOFF = 4096;
const MINI_SECTOR = 64;

/** Of an entry of the directory (MS-CFB 2.6.1). */
const ENTRY = 128;
const NAME_LENGTH = 64;
const LEFT = 68;
const RIGHT = 72;
const CHILD = 76;
const FIRST_SECTOR = 116;
const SIZE = 120;

/** What a workbook's records are in, the newer first: some programs save both. */
const NAMES = ['WORKBOOK', 'BOOK'];
const ENCRYPTION = 'ENCRYPTION';

/**
 * The records of an old workbook, out of the compound file that holds them. Each chain of sectors is followed for what is
 * wanted only, and no further than there are sectors, whatever the file's tables and tree of names say.
 * @throws WorkbookRefused when there is no such stream, or it is damaged or encrypted
 */
export function workbookStream(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectors = new Sectors(bytes, 2 ** view.getUint16(SECTOR_SHIFT, true));
  const directory = sectors.chained(view.getUint32(FIRST_DIRECTORY_SECTOR, true));
  const entries = new DataView(directory.buffer);
  const named = namesInRoot(directory);
  if (named.has(ENCRYPTION)) throw new WorkbookRefused('F-OPEN', 'encrypted');
  const entry = NAMES.map((name) => named.get(name)).find((at) => at !== undefined);
  if (entry === undefined) throw damaged();
  const size = entries.getUint32(entry + SIZE, true);
  const first = entries.getUint32(entry + FIRST_SECTOR, true);
  if (size >= CUTOFF) return sectors.chained(first).subarray(0, size);
  const small = sectors.chained(entries.getUint32(FIRST_SECTOR, true));
  const next = asNumbers(sectors.chained(view.getUint32(FIRST_MINI_FAT_SECTOR, true)));
  return joinBytes(
    chain(first, next).map((sector) => part(small, sector * MINI_SECTOR, MINI_SECTOR)),
  ).subarray(0, size);
}

/** The sectors of a file, and the table that says which follows which. */
class Sectors {
  readonly #next: Uint32Array;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly size: number,
  ) {
    this.#next = asNumbers(joinBytes(this.#tableSectors().map((sector) => this.#sector(sector))));
  }

  chained(first: number): Uint8Array<ArrayBuffer> {
    return joinBytes(chain(first, this.#next).map((sector) => this.#sector(sector)));
  }

  #sector(number: number): Uint8Array {
    return part(this.bytes, (number + 1) * this.size, this.size);
  }

  /** Those that the header lists, and those that the sectors which go on with its list do. */
  #tableSectors(): number[] {
    const { from, end } = LISTED_FAT_SECTORS;
    const header = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const listed = [...asNumbers(this.bytes.slice(from, end))];
    const most = this.bytes.length / this.size;
    let further = header.getUint32(FIRST_DIFAT_SECTOR, true);
    for (let count = 0; further < MARKS && count < most; count++) {
      const numbers = asNumbers(this.#sector(further));
      listed.push(...numbers.subarray(0, -1));
      further = numbers.at(-1) ?? END;
    }
    const last = listed.findLastIndex((sector) => sector < MARKS);
    const used = listed.slice(0, last + 1);
    if (used.length > most) throw damaged();
    return used;
  }
}

/** The numbers of sectors that follow each other from one on. */
function chain(first: number, next: Uint32Array): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector < MARKS; sector = next[sector] ?? END) {
    if (sectors.length > next.length) throw damaged();
    sectors.push(sector);
  }
  return sectors;
}

/** Where the entries of what stands in the root itself are, by name: what is embedded has workbooks of its own. */
function namesInRoot(directory: Uint8Array<ArrayBuffer>): ReadonlyMap<string, number> {
  const view = new DataView(directory.buffer);
  const named = new Map<string, number>();
  const seen = new Set<number>();
  const open = [view.getUint32(CHILD, true)];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const at = entry * ENTRY;
    if (seen.has(entry) || at + ENTRY > directory.length) continue;
    seen.add(entry);
    const name = nameAt(view, at);
    if (!named.has(name)) named.set(name, at);
    open.push(view.getUint32(at + LEFT, true), view.getUint32(at + RIGHT, true));
  }
  return named;
}

/** In capitals, as names are compared. Its length in bytes counts the zero that closes it. */
function nameAt(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + NAME_LENGTH, true), NAME_LENGTH) / 2 - 1;
  return Array.from({ length: Math.max(length, 0) }, (_, index) =>
    String.fromCharCode(view.getUint16(at + index * 2, true)),
  )
    .join('')
    .toUpperCase();
}

/** @throws WorkbookRefused where there is nothing; the last part may be short */
function part(bytes: Uint8Array, from: number, size: number): Uint8Array {
  if (from >= bytes.length) throw damaged();
  return bytes.subarray(from, from + size);
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}
