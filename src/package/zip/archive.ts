// Neither fflate nor jszip compares the checksum, so a flipped bit could change a figure unseen.
import type { Budget } from '../../limits/budget.js';
import { limits, RATIO_MATTERS_FROM } from '../../limits/limits.js';
import { beyond, damaged, printable } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { crc32 } from '../../platform/bytes.js';
import { readCentralDirectory, type ZipEntry } from './central-directory.js';
import { findDirectoryEnd } from './directory-end.js';
import { inflate, inflateHead } from './inflate.js';
import { locate, type Place } from './local-headers.js';
import { type PackedPart, packedParts } from './packed-parts.js';

/** The parts of a workbook by name; capital letters don't count, as in Office. */
export class Archive {
  readonly #entries = new Map<string, ZipEntry>();
  readonly #bytes: Uint8Array;
  readonly #places: ReadonlyMap<ZipEntry, Place>;
  readonly #budget: Budget;
  readonly #counted = new Set<ZipEntry>();
  /** Small parts that were read: what says where others are is asked for again and again. */
  readonly #small = new Map<ZipEntry, Uint8Array>();

  constructor(bytes: Uint8Array, budget: Budget) {
    this.#bytes = bytes;
    this.#budget = budget;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findDirectoryEnd(view);
    const entries = readCentralDirectory(view, end);
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      if (isSuspicious(key))
        throw new WorkbookRefused('F-LIMIT', 'entryName', { name: printable(entry.name) });
      // Two parts of one name: what is checked here need not be what another program reads.
      if (this.#entries.has(key))
        throw new WorkbookRefused('F-LIMIT', 'duplicateEntry', { name: printable(entry.name) });
      this.#entries.set(key, entry);
    }
    this.#places = locate(view, entries, end.start);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Bytes of a part, inflated; none where there is no such part. */
  sizeOf(name: string): number {
    return this.#entries.get(name.toLowerCase())?.size ?? 0;
  }

  /** Refuses parts that are too large together, before the first of them is inflated. */
  admit(names: readonly string[]): void {
    const sizes = names.map((name) => this.#find(name)?.size ?? 0);
    this.#budget.foresee(
      'totalSize',
      sizes.reduce((sum, size) => sum + size, 0),
    );
  }

  /** The content of a part, or undefined when there is none. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#find(name);
    if (!entry) return undefined;
    const known = this.#small.get(entry);
    if (known) return known;
    // However often a part is read, it is held once.
    if (!this.#counted.has(entry)) this.#budget.spend('totalSize', entry.size);
    this.#counted.add(entry);
    const content = this.#unpack(entry);
    if (crc32(content) !== entry.crc) throw damaged();
    if (content.length <= SMALL) this.#small.set(entry, content);
    return content;
  }

  /** The beginning of a part, however large that is; nothing where it cannot be told. */
  head(name: string): Uint8Array {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry || entry.encrypted) return new Uint8Array();
    const data = this.#dataOf(entry).subarray(0, HEAD);
    return entry.method === 8 ? inflateHead(data) : data;
  }

  /** All files as they stand in the zip, in its order. */
  packed(): PackedPart[] {
    return packedParts(this.#bytes, this.#places);
  }

  #find(name: string): ZipEntry | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return undefined;
    const { encrypted, size, compressedSize } = entry;
    if (encrypted) throw new WorkbookRefused('F-OPEN', 'encrypted');
    if (size > limits.partSize) throw beyond('partSize');
    if (size > RATIO_MATTERS_FROM && size > compressedSize * limits.ratio) throw beyond('ratio');
    return entry;
  }

  #unpack(entry: ZipEntry): Uint8Array {
    const { method, compressedSize, size } = entry;
    const data = this.#dataOf(entry);
    if (method === 8) return inflate(data, size);
    if (method !== 0 || compressedSize !== size) throw damaged();
    return data;
  }

  #dataOf(entry: ZipEntry): Uint8Array {
    const place = this.#places.get(entry);
    return this.#bytes.subarray(place?.from, place?.to);
  }
}

/** Bytes of a part that is kept when it has been read. */
const SMALL = 16_384;

/** Bytes as they stand in the file; deflated, they hold at most 8 MB. */
const HEAD = 8192;

/**
 * Names that climb out of a folder, start at a root, or end early for programs that stop at a zero. Nothing is unpacked
 * here, but no Office program writes them.
 */
function isSuspicious(name: string): boolean {
  return /^\/|^[a-z]:|\0/.test(name) || name.split('/').includes('..');
}
