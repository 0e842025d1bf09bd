import { CacheFolder } from './cache-folder.js';
import { FileCache } from './file-cache.js';
import type { Kept, Shapes } from './shapes.js';

/** All that a run over many files may know from earlier ones. */
export class Caches {
  readonly #folder: CacheFolder;

  /** @param program a text that changes with every build @param folder absolute @param cwd absolute; of the files */
  constructor(
    private readonly program: string,
    folder: string,
    private readonly cwd: string,
    private readonly shapes: Shapes,
  ) {
    this.#folder = new CacheFolder(folder);
  }

  /** @param about what the answers depend on beside the files and the program; JSON */
  of<K extends keyof Kept>(kind: K, about: unknown): FileCache<Kept[K]> {
    return new FileCache(this.#folder, this.cwd, [kind, this.program, about], this.shapes[kind]);
  }

  /** Forgets what is old, when there is much. */
  prune(): Promise<void> {
    return this.#folder.prune();
  }
}
