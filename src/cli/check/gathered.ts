import type { EntryStore } from '../../batch/store/entry-store.js';
import type { FileAnswer } from '../../check/check-job.js';
import type { FileEntry } from '../../finding/entry.js';

/** Takes answers as they come, in any order, puts the results away, and passes them on in the order of the files. */
export class Gathered {
  readonly #notes = new Map<number, FileAnswer['notes']>();
  #hasPrevious = false;
  #told = 0;

  /** @param tellEntry is given each result when all before it are there; none where nobody waits for it */
  constructor(
    private readonly store: EntryStore,
    private readonly tellEntry: ((entry: FileEntry) => void) | undefined,
  ) {}

  take(index: number, { entry, notes, hasPrevious }: FileAnswer): void {
    this.store.put(index, entry);
    this.#hasPrevious ||= hasPrevious;
    if (notes.length > 0) this.#notes.set(index, notes);
    if (!this.tellEntry) return;
    for (let next = this.store.get(this.#told); next; next = this.store.get(this.#told)) {
      this.#told += 1;
      this.tellEntry(next);
    }
  }

  /** Whether one of the files was compared with last year's. */
  get hasPrevious(): boolean {
    return this.#hasPrevious;
  }

  /** What is to be said of last year's workbooks, in the order of the files that it came up with. */
  get notes(): FileAnswer['notes'] {
    return [...this.#notes].sort(([one], [other]) => one - other).flatMap(([, notes]) => notes);
  }
}
