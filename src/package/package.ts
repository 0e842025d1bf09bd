import { Budget } from '../limits/budget.js';
import { inBlocks } from '../platform/in-blocks.js';
import { joinBytes } from '../platform/join-bytes.js';
import { bytesOf } from './text.js';
import { partText } from './xml/part-text.js';
import { Archive } from './zip/archive.js';
import type { PackedPart } from './zip/packed-parts.js';
import { type PackedFile, packFile, writeZip } from './zip/write.js';

/** A changed part, or a long new one, of which only what it compresses to is kept. */
type Change = { readonly name: string; readonly text: string } | { readonly packed: PackedFile };

/** The parts of a workbook with changes laid over them. Capital letters in names don't count, as in Office. */
export class Package {
  /** What can be read of the workbook as it came. */
  readonly original: Archive;
  #files: readonly PackedPart[] | undefined;
  /** By name in small letters; null for a part that is taken away. */
  readonly #changed = new Map<string, Change | null>();
  /** As they came, by name in small letters: types and relationships are asked for again and again. */
  readonly #texts = new Map<string, string | undefined>();

  constructor(bytes: Uint8Array) {
    this.original = new Archive(bytes, new Budget());
  }

  /** The text of a part as it is now; undefined when there is none. */
  text(name: string): string | undefined {
    const key = name.toLowerCase();
    const changed = this.#changed.get(key);
    if (changed !== undefined) return changed && 'text' in changed ? changed.text : undefined;
    if (!this.#texts.has(key)) {
      const bytes = this.original.read(name);
      this.#texts.set(key, bytes && partText(bytes));
    }
    return this.#texts.get(key);
  }

  /** A part that is written as it is already keeps its bytes. */
  write(name: string, text: string): void {
    if (text === this.text(name)) return;
    const key = name.toLowerCase();
    this.#changed.set(key, { name, text });
    // Sheets may be long, and nobody asks any more for what a part was.
    this.#texts.delete(key);
  }

  /** Writes a new part that may be long, and is not asked for again: its pieces are taken one by one. */
  add(name: string, pieces: Iterable<string>): void {
    const content = joinBytes(Array.from(inBlocks(pieces), bytesOf));
    this.#changed.set(name.toLowerCase(), { packed: packFile(name, content) });
  }

  remove(name: string): void {
    this.#changed.set(name.toLowerCase(), null);
  }

  /** The first name of a numbered kind that no part has. */
  freeName(nameOf: (number: number) => string): string {
    let number = 1;
    const isTaken = (name: string) => this.original.has(name) || this.#changed.has(name.toLowerCase());
    while (isTaken(nameOf(number))) number++;
    return nameOf(number);
  }

  /** The names of the parts as they came. */
  names(): string[] {
    return this.#packed().map(({ path }) => path);
  }

  /** The workbook with its changes: parts that were not changed as they came, changed ones in their places, new ones last. */
  bytes(): Uint8Array {
    const fresh = new Map(this.#changed);
    const kept = this.#packed().flatMap((file) => {
      const change = fresh.get(file.path.toLowerCase());
      fresh.delete(file.path.toLowerCase());
      if (change === undefined) return [file];
      return change === null ? [] : [packed(change, file)];
    });
    const added = [...fresh.values()].flatMap((change) => (change ? [packed(change)] : []));
    return writeZip([...kept, ...added]);
  }

  #packed(): readonly PackedPart[] {
    this.#files ??= this.original.packed();
    return this.#files;
  }
}

/** @param before the part as it came: it keeps its name and its time */
function packed(change: Change, before?: PackedPart): PackedFile {
  if ('packed' in change) return change.packed;
  return packFile(before?.path ?? change.name, bytesOf(change.text), before?.modified);
}
