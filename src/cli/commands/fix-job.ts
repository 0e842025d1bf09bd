import type { Checker, CheckJob, JobFiles } from '../../check/check-job.js';
import { checkWorkbook } from '../../check/check-workbook.js';
import { Uncorrectable } from '../../correct/change.js';
import { type Corrected, correctReport } from '../../correct/correct-report.js';
import type { FileEntry } from '../../finding/entry.js';
import { asChange, type CertainChange, certainChanges } from '../../fix/certain-changes.js';
import { HeavyWorkbook } from '../../limits/heavy.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { wordsFor } from '../../source/location.js';
import { reasonOf } from '../output/make-copy.js';

/** What a worker process is told that corrects. */
export interface FixTask {
  readonly kind: 'fix';
  readonly job: CheckJob;
}

/** What correcting a file gave. Plain data. */
export interface Fixed {
  /** As it was checked before. */
  readonly entry: FileEntry;
  readonly changes: readonly CertainChange[];
  /** Changes that could not be written. */
  readonly left: readonly CertainChange[];
  /** Absent where nothing was to be corrected, or nothing could be. */
  readonly copy?: Omit<Corrected, 'book'>;
  /** What the copy is found to be. */
  readonly after?: FileEntry;
  /** Why no copy could be made though there was something to correct, in words. */
  readonly unmade?: string;
}

/**
 * Corrects what is certain in one file, and checks the copy.
 * @throws HeavyWorkbook when the file is left to a process of its own
 */
export async function fixOf(file: string, { load }: JobFiles, { context }: Checker): Promise<Fixed> {
  const content = await load(file);
  const { result: entry, report } = await checkWorkbook(file, content, context);
  if (!report || content instanceof WorkbookRefused || entry.edition === null)
    return { entry, changes: [], left: [] };
  const { briefly = (step) => step() } = context;
  let changes = briefly(() => certainChanges(report));
  const left: CertainChange[] = [];
  while (changes.length > 0) {
    try {
      const { book, ...copy } = await correctReport(content, changes.map(asChange), context);
      const { result: after } = await checkWorkbook(file, copy.bytes, context, book);
      return { entry, changes, left, copy, after };
    } catch (error) {
      if (error instanceof HeavyWorkbook) throw error;
      const places = new Set(error instanceof Uncorrectable ? error.places.map(wordsFor) : []);
      const possible = changes.filter(({ place }) => !places.has(wordsFor(place)));
      // Whatever it is about this one file, the others get their copies.
      if (possible.length === changes.length) return { entry, changes: [], left, unmade: reasonOf(error) };
      left.push(...changes.filter((change) => !possible.includes(change)));
      changes = possible;
    }
  }
  return { entry, changes, left };
}
