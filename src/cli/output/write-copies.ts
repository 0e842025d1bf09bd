import path from 'node:path';
import { loadFile } from '../../batch/load-file.js';
import { answersOutside } from '../../batch/run/answers.js';
import { brieflyWithin } from '../../batch/run/briefly.js';
import { breachAnswer } from '../../check/breach-answer.js';
import { editions } from '../../edition/editions.js';
import type { FileEntry } from '../../finding/entry.js';
import { HeavyWorkbook } from '../../limits/heavy.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { fLimit } from '../../rules/file/f-limit.js';
import { Failure } from '../failure.js';
import { inPlace } from '../in-place.js';
import type { Io } from '../io.js';
import { asCopyOf, copyPaths } from './copies.js';
import type { CopyReporter } from './formats.js';
import { type Copy, type CopyTask, copyOf } from './make-copy.js';
import { writeOutput } from './write.js';

const { copies: texts } = messages.cli;

/** Paths that a note names. */
const NAMES_AT_MOST = 5;
/** Copies that are missing because something went wrong are named, as far as anybody would read on; then counted. */
const FAILURES_AT_MOST = 100;

/** What became of the copies of a run. */
export interface Copies {
  /** The copies that were written, by their files; relative to the current folder. */
  readonly written: ReadonlyMap<string, string>;
  /** What the user has to know: copies that are missing, and such as are not of this run. */
  readonly notes: readonly string[];
  /** Where some could not be made or written. */
  readonly failure?: Failure;
}

/** Where copies go, and how they are made. */
export interface CopyPlace {
  readonly folder: string;
  /** Of the files, which a copy's name goes by. */
  readonly files: readonly string[];
  /** The name of the format. */
  readonly format: string;
  readonly reporter: CopyReporter;
  /** Ends the work; what is written stays. */
  readonly interrupted?: AbortSignal;
}

/**
 * Writes copies of workbooks below a folder; one that fails keeps back no other. Copies of earlier runs are left alone,
 * as somebody may have corrected the figures in them.
 */
export async function writeCopies(files: Iterable<FileEntry>, place: CopyPlace, io: Io): Promise<Copies> {
  const { reporter, interrupted } = place;
  const written = new WrittenCopies(place, io.cwd);
  const briefly = brieflyWithin();
  const heavy: FileEntry[] = [];
  for (const entry of files) {
    if (interrupted?.aborted) break;
    try {
      await written.take(entry, await copyOf(entry, io.cwd, reporter, briefly));
    } catch (error) {
      if (!(error instanceof HeavyWorkbook)) throw error;
      heavy.push(entry);
    }
  }
  const copies = heavy.length > 0 && !interrupted?.aborted ? await copiesOutside(heavy, place, io) : [];
  for (const [index, entry] of heavy.entries()) {
    const copy = copies[index];
    if (copy) await written.take(entry, copy);
  }
  return written.result(interrupted?.aborted === true);
}

function copiesOutside(
  entries: readonly FileEntry[],
  place: CopyPlace,
  io: Io,
): Promise<(Copy | undefined)[]> {
  const { format, interrupted } = place;
  const plan = { ...inPlace(io), ...(interrupted && { interrupted }) };
  return answersOutside<Copy>(
    {
      files: entries.map((entry) => entry.path),
      job: { kind: 'copy', job: { cwd: io.cwd, format, entries } } satisfies CopyTask,
      async broken(file, breach) {
        const context = { editions, rules: [fLimit], read: {} };
        const { entry } = await breachAnswer(file, breach, plan.bounds, context);
        return { type: 'unmade', why: entry.findings[0]?.message ?? '' };
      },
    },
    plan,
  );
}

/** Writes copies as they are made, and keeps account of them. */
class WrittenCopies {
  readonly #lacking: Record<'absent' | 'changed', string[]> = { absent: [], changed: [] };
  readonly #former: string[] = [];
  readonly #failures: string[] = [];
  readonly #briefly = brieflyWithin();
  readonly #written = new Map<string, string>();

  readonly #paths: ReadonlyMap<string, string>;

  constructor(
    private readonly place: CopyPlace,
    private readonly cwd: string,
  ) {
    this.#paths = copyPaths(place.files);
  }

  async take({ path: file }: FileEntry, copy: Copy): Promise<void> {
    const target = path.join(this.place.folder, this.#paths.get(file) ?? file);
    if (copy.type === 'made') return this.#write(file, asCopyOf(target, copy.bytes), copy.bytes);
    if (copy.type === 'unmade') this.#failures.push(fill(texts.unmade, { path: file, why: copy.why }));
    else if (copy.type !== 'needless') this.#lacking[copy.type].push(file);
    if (await this.#isMarked(target)) this.#former.push(target);
  }

  result(isCut: boolean): Copies {
    const { absent, changed } = this.#lacking;
    const written = this.#written;
    const count = this.#failures.length;
    const shown = this.#failures.slice(0, FAILURES_AT_MOST);
    if (count > shown.length) shown.push(fill(texts.furtherUnmade, { count: count - shown.length }));
    const values = { folder: this.place.folder, count, written: written.size, total: written.size + count };
    return {
      written,
      ...(count > 0 && { failure: new Failure('copiesUnwritten', values, shown) }),
      notes: [
        note(texts.absent, absent),
        note(texts.changed, changed),
        note(texts.former, this.#former),
        isCut ? [fill(texts.cut, values)] : [],
      ].flat(),
    };
  }

  async #write(file: string, target: string, bytes: Uint8Array): Promise<void> {
    try {
      await writeOutput(target, bytes, this.cwd);
      this.#written.set(file, target);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#failures.push(error.message);
    }
  }

  async #isMarked(target: string): Promise<boolean> {
    const there = await loadFile(path.resolve(this.cwd, target));
    if (there instanceof WorkbookRefused) return false;
    try {
      return this.#briefly(() => this.place.reporter.isMarked(there));
    } catch {
      // What cannot be looked into is no copy of ours.
      return false;
    }
  }
}

function note(text: string, files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const more = files.length > NAMES_AT_MOST ? texts.more : '';
  return [fill(text, { count: files.length, names: files.slice(0, NAMES_AT_MOST).join('、') + more })];
}
