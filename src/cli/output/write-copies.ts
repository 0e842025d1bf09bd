import { createHash } from 'node:crypto';
import path from 'node:path';
import { loadWorkbook } from '../../check/check-file.js';
import type { FileEntry } from '../../finding/entry.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { Failure } from '../failure.js';
import { copyPath } from './copies.js';
import type { CopyReporter } from './formats.js';
import { writeOutput } from './write.js';

const { copies: texts } = messages.cli;

/** Paths that a note names. */
const NAMES_AT_MOST = 5;

/** What became of the copies of a run. */
export interface Copies {
  readonly written: number;
  /** What the user has to know: copies that are missing, and such as are not of this run. */
  readonly notes: readonly string[];
  /** Where some could not be written. */
  readonly failure?: Failure;
}

/**
 * Writes copies of workbooks below a folder. Results may be older than the workbooks, or come from another machine: a
 * workbook gets the findings that are its own or none. Copies of earlier runs are left alone, as somebody may have
 * corrected the figures in them.
 */
export async function writeCopies(
  files: Iterable<FileEntry>,
  folder: string,
  { mark, isMarked }: CopyReporter,
  cwd: string,
): Promise<Copies> {
  const without: Record<Lack, string[]> = { absent: [], changed: [] };
  const former: string[] = [];
  const failures: string[] = [];
  let written = 0;
  for (const file of files) {
    const target = path.join(folder, copyPath(file.path));
    const content = await contentOf(file, cwd);
    const copy = typeof content === 'string' ? undefined : await mark(file, content);
    if (copy) {
      try {
        await writeOutput(target, copy, cwd);
        written += 1;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failures.push(error.message);
      }
      continue;
    }
    if (typeof content === 'string' && wantsCopy(file)) without[content].push(file.path);
    const there = await loadWorkbook(path.resolve(cwd, target));
    if (!(there instanceof WorkbookRefused) && (await isMarked(there))) former.push(target);
  }
  const { absent, changed } = without;
  const total = written + failures.length;
  return {
    written,
    ...(failures.length > 0 && {
      failure: new Failure(
        'copiesUnwritten',
        { folder, count: failures.length, total },
        failures.slice(0, NAMES_AT_MOST),
      ),
    }),
    notes: [note(texts.absent, absent), note(texts.changed, changed), note(texts.former, former)].flat(),
  };
}

/** Why there are no bytes that a result is about. */
type Lack = 'absent' | 'changed';

async function contentOf({ path: file, sha256 }: FileEntry, cwd: string): Promise<Uint8Array | Lack> {
  const content = await loadWorkbook(path.resolve(cwd, file));
  if (content instanceof WorkbookRefused) return 'absent';
  const isSame = sha256 === null || createHash('sha256').update(content).digest('hex') === sha256;
  return isSame ? content : 'changed';
}

function wantsCopy({ status, findings, rules: { crashed } }: FileEntry): boolean {
  return status !== 'unreadable' && findings.length + crashed.length > 0;
}

function note(text: string, files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const more = files.length > NAMES_AT_MOST ? texts.more : '';
  return [fill(text, { count: files.length, names: files.slice(0, NAMES_AT_MOST).join('、') + more })];
}
