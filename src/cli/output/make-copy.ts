import { createHash } from 'node:crypto';
import path from 'node:path';
import { loadFile } from '../../batch/load-file.js';
import type { FileEntry } from '../../finding/entry.js';
import { messageOf } from '../../finding/wording.js';
import { type Briefly, HeavyWorkbook } from '../../limits/heavy.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { NothingToMark } from '../../reporter/nothing-to-mark.js';
import type { CopyReporter } from './formats.js';

/** What became of the copy of a file. Plain data. */
export type Copy =
  | { readonly type: 'made'; readonly bytes: Uint8Array }
  /** It needs none. */
  | { readonly type: 'needless' }
  /** There are no bytes that the result is about. */
  | { readonly type: 'absent' | 'changed' }
  /** It needs one, but none can be made; in words. */
  | { readonly type: 'unmade'; readonly why: string };

/** All that making copies depends on beside the files' bytes. Plain data. */
export interface CopyJob {
  /** Absolute; paths are relative to it. */
  readonly cwd: string;
  /** By the name of its format. */
  readonly format: string;
  readonly entries: readonly FileEntry[];
}

/** What a worker process is told that makes copies. */
export interface CopyTask {
  readonly kind: 'copy';
  readonly job: CopyJob;
}

/**
 * The copy of a file with its findings. Results may be older than the file, or come from another machine: a file gets
 * the findings that are its own or none.
 * @throws HeavyWorkbook when making it may take long and that is left to a process of its own
 */
export async function copyOf(
  entry: FileEntry,
  cwd: string,
  { mark }: CopyReporter,
  briefly?: Briefly,
): Promise<Copy> {
  const content = await contentOf(entry, cwd);
  if (typeof content === 'string') return { type: wantsCopy(entry) ? content : 'needless' };
  try {
    const bytes = await mark(entry, content, briefly);
    return bytes ? { type: 'made', bytes } : { type: 'needless' };
  } catch (error) {
    if (error instanceof HeavyWorkbook) throw error;
    // A roster is marked where it is a workbook; of any other kind it is no report that could be turned into one.
    if (entry.status === 'roster') return { type: 'needless' };
    // Whatever it is about this one file, the others get their copies.
    return { type: 'unmade', why: reasonOf(error) };
  }
}

async function contentOf(
  { path: file, sha256 }: FileEntry,
  cwd: string,
): Promise<Uint8Array | 'absent' | 'changed'> {
  const content = await loadFile(path.resolve(cwd, file));
  if (content instanceof WorkbookRefused) return 'absent';
  const isSame = sha256 === null || createHash('sha256').update(content).digest('hex') === sha256;
  return isSame ? content : 'changed';
}

function wantsCopy({ status, findings, rules: { crashed } }: FileEntry): boolean {
  return status !== 'unreadable' && findings.length + crashed.length > 0;
}

/** Why there is no copy, in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof NothingToMark) return error.message;
  if (!(error instanceof WorkbookRefused)) return String(error);
  const { rule, reason, values } = error;
  return messageOf({ rule, message: reason, values, severity: 'error', places: [] });
}
