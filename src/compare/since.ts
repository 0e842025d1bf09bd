import { groupBy } from '../edition/group-by.js';
import type { FileEntry, FindingEntry } from '../finding/entry.js';
import type { Status } from '../finding/result.js';
import type { FileSince, RunSince } from '../finding/since.js';
import { nameKey } from '../roster/roster.js';
import { matchFindings } from './match-findings.js';

/** What is kept of an earlier result. */
export interface EarlierFile {
  readonly path: string;
  readonly sha256: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly status: Status;
  readonly findings: readonly FindingEntry[];
}

/** The results of an earlier run, of which each file finds its own. */
export class EarlierRun {
  readonly #byPath: ReadonlyMap<string, EarlierFile>;
  readonly #byUnit: ReadonlyMap<string, readonly EarlierFile[]>;
  readonly #byContent: ReadonlyMap<string, readonly EarlierFile[]>;

  /** @param path of the results @param madeAt when they were made */
  constructor(
    readonly path: string,
    readonly madeAt: string | null,
    private readonly files: readonly EarlierFile[],
  ) {
    this.#byPath = new Map(files.map((file) => [file.path, file]));
    this.#byUnit = groupBy(
      files.filter(({ organ }) => organ !== null),
      unitOf,
    );
    this.#byContent = groupBy(
      files.filter(({ sha256 }) => sha256 !== null),
      ({ sha256 }) => sha256 ?? '',
    );
  }

  /**
   * The same file, under the same name or another; else the file of the same unit and year, where there was one.
   * @param taken paths of files that are there under their own names now
   */
  of({ path, sha256, organ, year }: FileEntry, taken: ReadonlySet<string>): EarlierFile | undefined {
    const free = (found: readonly EarlierFile[] = []) => found.filter((file) => !taken.has(file.path));
    const own = this.#byPath.get(path);
    if (own) return own;
    const [copy] = free(sha256 === null ? [] : this.#byContent.get(sha256));
    if (copy) return copy;
    const [unit, other] = free(organ === null ? [] : this.#byUnit.get(unitOf({ organ, year })));
    return other ? undefined : unit;
  }

  /** Compares a whole run, one file after the other. */
  compare(files: Iterable<FileEntry>): Comparison {
    const taken = new Set(Array.from(files, ({ path }) => path));
    const found = new Set<string>();
    const sinceOf = (file: FileEntry): FileSince => {
      const before = this.of(file, taken);
      if (before) found.add(before.path);
      return {
        ...matchFindings(before?.findings ?? [], file.findings),
        delivered: isReport(file) && !(before && isReport(before)),
      };
    };
    const sums = { new: 0, mended: 0, same: 0, changed: 0, delivered: 0 };
    for (const file of files) {
      const since = sinceOf(file);
      for (const sort of ['new', 'mended', 'same', 'changed'] as const) sums[sort] += since[sort].length;
      sums.delivered += Number(since.delivered);
    }
    const gone = this.files.filter(({ path, status }) => status !== 'roster' && !found.has(path));
    const { path, madeAt } = this;
    return { sinceOf, run: { path, madeAt, ...sums, gone: gone.map((file) => file.path) } };
  }
}

/** What became of an earlier run. */
export interface Comparison {
  sinceOf(file: FileEntry): FileSince;
  readonly run: RunSince;
}

const unitOf = ({ organ, year }: Pick<EarlierFile, 'organ' | 'year'>) => `${year} ${nameKey(organ ?? '')}`;

const isReport = ({ status }: Pick<EarlierFile, 'status'>) => status === 'passed' || status === 'failed';
