import type { FileEntry } from '../../finding/entry.js';
import { SpillFile, type Stretch } from './spill-file.js';

/** Characters that are kept in memory: the results of some hundreds of files. */
const HELD = 2_000_000;

/** How many accounts of the rules are kept once. */
const ACCOUNTS = 200;

/**
 * The results of a run by the index of the file. What goes beyond a bound is put away in a temporary file, so that a
 * run takes the same memory however many files it is over.
 */
export class EntryStore {
  readonly #texts: (string | Stretch | undefined)[] = [];
  #room: number;
  #spill: SpillFile | undefined;
  #size = 0;
  /** Which rules were passed over, and why: most of a result, and word for word the same in most of them. */
  readonly #accounts: FileEntry['rules'][] = [];
  readonly #known = new Map<string, number>();

  /** @param folder for the temporary file; absolute @param held characters that are kept in memory */
  constructor(
    private readonly folder: string,
    held = HELD,
  ) {
    this.#room = held;
  }

  /** How many results there are. */
  get size(): number {
    return this.#size;
  }

  /** Takes results in any order, each index once. @throws SpillError */
  put(index: number, entry: FileEntry): void {
    const text = JSON.stringify({ ...entry, rules: this.#accountOf(entry) });
    const fits = text.length <= this.#room;
    if (fits) this.#room -= text.length;
    this.#texts[index] = fits ? text : this.#spilled().append(text);
    this.#size += 1;
  }

  get(index: number): FileEntry | undefined {
    const kept = this.#texts[index];
    if (kept === undefined) return undefined;
    const entry = JSON.parse(typeof kept === 'string' ? kept : this.#spilled().read(kept));
    return typeof entry.rules === 'number' ? { ...entry, rules: this.#accounts[entry.rules] } : entry;
  }

  /** In the order of the indices, without those that never came. */
  *[Symbol.iterator](): Iterator<FileEntry> {
    for (const index of this.#texts.keys()) {
      const entry = this.get(index);
      if (entry) yield entry;
    }
  }

  /** Forgets all. */
  close(): void {
    this.#texts.length = 0;
    this.#accounts.length = 0;
    this.#known.clear();
    this.#spill?.close();
    this.#spill = undefined;
  }

  /** Its number, as long as there are not too many. */
  #accountOf({ rules }: FileEntry): number | FileEntry['rules'] {
    const text = JSON.stringify(rules);
    const known = this.#known.get(text);
    if (known !== undefined || this.#accounts.length >= ACCOUNTS) return known ?? rules;
    this.#known.set(text, this.#accounts.length);
    return this.#accounts.push(JSON.parse(text)) - 1;
  }

  #spilled(): SpillFile {
    this.#spill ??= new SpillFile(this.folder);
    return this.#spill;
  }
}
