import { groupBy } from '../edition/group-by.js';
import type { FileEntry } from '../finding/entry.js';
import type { Values } from '../messages/fill.js';
import { fingerprintOf } from '../report/fingerprint.js';
import { hasTables, type PreviousReport, type Report } from '../report/report.js';
import { fLimit } from '../rules/file/f-limit.js';
import { fOpen } from '../rules/file/f-open.js';
import { fTable } from '../rules/file/f-table.js';
import { vMeta } from '../rules/values/v-meta.js';
import { kindRank } from '../source/kind-order.js';
import { checkFile, type LoadFile } from './check-file.js';
import type { CheckContext } from './check-workbook.js';
import { haveSamePrint } from './one-report.js';

/** Why workbooks of last year cannot be compared with; a message of that name says so. */
export class PreviousError extends Error {
  override readonly name = 'PreviousError';

  constructor(
    readonly reason: 'previousRefused' | 'previousYear' | 'previousTwice',
    readonly values: Values,
  ) {
    super(reason);
  }
}

/** What is said of a workbook that is passed over because there are others. */
export type PreviousNote = 'previousRefused' | 'previousYear';

/** How workbooks of last year are read. */
export type PreviousReading = Pick<CheckContext, 'editions' | 'read' | 'briefly'>;

export interface PreviousContext extends PreviousReading {
  /** What organs are told apart by; two names of one organ have the same key. */
  keyOf(organ: string): string;
  note(reason: PreviousNote, values: Values): void;
}

/** Last year's workbooks. They are read again when they are needed. */
export class PreviousReports {
  readonly #byOrgan: ReadonlyMap<string, readonly PreviousFile[]>;

  /** @param files what usablePrevious() let pass */
  constructor(
    private readonly files: readonly PreviousFile[],
    private readonly load: LoadFile,
    private readonly context: PreviousContext,
  ) {
    const named = files.filter(({ organ }) => organ !== null);
    this.#byOrgan = groupBy(named, ({ organ }) => context.keyOf(organ ?? ''));
  }

  /**
   * The report of the same organ for the year before; a workbook that does not name its year is taken for it.
   * @throws PreviousError when several are, or the only workbook is the organ's, but of another year
   */
  async of({ organ, year }: Pick<Report, 'organ' | 'year'>): Promise<PreviousReport | undefined> {
    if (organ.value === null || year.value === null) return undefined;
    const wanted = year.value - 1;
    const own = this.#byOrgan.get(this.context.keyOf(organ.value)) ?? [];
    const [found, ...others] = own
      .filter((file) => file.year === null || file.year === wanted)
      .sort((one, second) => kindRank(one.path) - kindRank(second.path));
    // One report in several kinds is one report.
    const other = found && others.find((file) => !haveSamePrint(found, file));
    if (found && other)
      throw new PreviousError('previousTwice', {
        organ: organ.value,
        year: wanted,
        first: found.path,
        second: other.path,
      });
    if (!found) return this.#passOver(own, wanted);
    const { report } = await readLastYear(found.path, this.load, this.context);
    return report && { ...report, path: found.path };
  }

  #passOver(own: readonly PreviousFile[], wanted: number): undefined {
    for (const { path, year } of own) {
      const values = { path, found: year ?? '', wanted };
      if (this.files.length === 1) throw new PreviousError('previousYear', values);
      this.context.note('previousYear', values);
    }
  }
}

/**
 * Those workbooks of last year that can be used; the others are noted.
 * @throws PreviousError when none of them can be used
 */
export function usablePrevious(
  identified: readonly Identified[],
  note: PreviousContext['note'],
): PreviousFile[] {
  const files: PreviousFile[] = [];
  const refused: Values[] = [];
  for (const { message, ...file } of identified)
    if (message === undefined) files.push(file);
    else refused.push({ path: file.path, message });
  const [first] = refused;
  if (first && files.length === 0) throw new PreviousError('previousRefused', first);
  for (const values of refused) note('previousRefused', values);
  return files;
}

/** Whose a workbook is, or why it cannot be used. Plain data. */
export interface Identified extends PreviousFile {
  readonly message?: string;
}

/**
 * Says whose a workbook is.
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export async function identifyPrevious(
  path: string,
  load: LoadFile,
  context: PreviousReading,
): Promise<Identified> {
  const { report, sha256, findings } = await readLastYear(path, load, context);
  if (!isUsable(report)) return unusable(path, sha256, findings);
  const { organ, year } = report;
  return { path, sha256, organ: organ.value, year: year.value, fingerprint: fingerprintOf(report) };
}

/** Of a workbook that cannot be used, by what is found in it. */
export function unusable(path: string, sha256: string | null, findings: FileEntry['findings']): Identified {
  return { path, sha256, organ: null, year: null, message: findings[0]?.message ?? '' };
}

/** A workbook of last year: whose it is. Plain data. */
export interface PreviousFile {
  readonly path: string;
  readonly sha256: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** Of its figures; see fingerprintOf(). */
  readonly fingerprint?: string;
}

/** The rules say why a file is of no use. */
async function readLastYear(
  path: string,
  load: LoadFile,
  { editions, read, briefly }: PreviousReading,
): Promise<Pick<FileEntry, 'sha256' | 'findings'> & { readonly report: Report | undefined }> {
  const { year, edition: _, ...rest } = read;
  const options = { ...rest, ...(year !== undefined && { year: year - 1 }) };
  const rules = [fOpen, fLimit, vMeta, fTable];
  const { report, result } = await checkFile(path, load, {
    editions,
    rules,
    read: options,
    ...(briefly && { briefly }),
  });
  return { report, sha256: result.sha256, findings: result.findings };
}

function isUsable(report: Report | undefined): report is Report {
  return report !== undefined && hasTables(report) && (report.year.value === null || !!report.prescribed);
}
