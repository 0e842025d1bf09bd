import type { FileEntry } from '../finding/entry.js';

type Skips = FileEntry['rules']['skipped'];

/**
 * Keeps one list of skipped rules for all files that skip the same ones: it is most of the entry of a good file, and a
 * run has thousands of them.
 */
export class SharedSkips {
  readonly #lists = new Map<string, Skips>();

  share(entry: FileEntry): FileEntry {
    const key = JSON.stringify(entry.rules.skipped);
    const known = this.#lists.get(key);
    if (!known) this.#lists.set(key, entry.rules.skipped);
    return known ? { ...entry, rules: { ...entry.rules, skipped: known } } : entry;
  }
}
