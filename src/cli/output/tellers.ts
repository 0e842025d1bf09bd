import { repeatable } from '../../finding/repeatable.js';
import type { Run } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { LineRun } from '../../reporter/ndjson.js';
import { plain } from '../../reporter/plain.js';
import type { Io } from '../io.js';
import { terminalWidth } from '../terminal-width.js';
import { checkCopies } from './copies.js';
import type { AskedFormat, LineReporter, ReportOptions } from './formats.js';
import { ledgerLinks } from './ledger-links.js';
import { pacedBlocks, pauseFor } from './paced-blocks.js';
import { unfinishedName } from './unfinished-name.js';
import { writeOutput } from './write.js';
import { writeCopies } from './write-copies.js';

const { cli } = messages;

/** What became of a run. */
export interface Course {
  /** How many results were told before, as lines to stdout. */
  readonly told: number;
  /** Whether all files were checked. */
  readonly isWhole: boolean;
  /** Marked copies that were made before, by their files. */
  readonly copies: Map<string, string>;
  readonly interrupted?: AbortSignal;
}

/** Tells a run in one format, and says what files that made. */
export type Teller = (run: Run, course: Course) => Promise<string[]>;

export type TellOptions = Omit<ReportOptions, 'colorLevel' | 'width'>;

/** Columns of a terminal's text in a file, whose reader has who knows what. */
const WIDTH_OF_FILES = 80;

/** @throws Failure when the format cannot go where it is asked for */
export async function tellerOf(
  asked: AskedFormat,
  options: TellOptions,
  inputs: readonly string[],
  io: Io,
): Promise<Teller> {
  const { format, target } = asked;
  if (format.kind === 'folder') return tellerOfCopies(asked, format, inputs, io);
  if (format.kind === 'workbook')
    return (run, course) =>
      unlessStopped(course, async (stop) => {
        const toWorkbook = await format.load();
        const file = target ?? '';
        const written = course.isWhole ? file : unfinishedName(file);
        const links = ledgerLinks(file, course.copies, io.cwd);
        await writeOutput(written, await toWorkbook(run, links, pauseFor(stop)), io.cwd);
        return [written];
      });
  if (format.kind === 'lines')
    return async (run, course) => {
      const lines = linesOf(run, target === undefined ? course.told : 0, await format.load());
      return put(lines, target, course, io);
    };
  const colorLevel = target === undefined ? io.colorLevel : 0;
  const width = target === undefined ? terminalWidth(io) : WIDTH_OF_FILES;
  return async (run, course) => {
    const report = await format.load();
    const parts = report(format.needsData ? run : withoutData(run), { ...options, colorLevel, width });
    return put(parts, target, course, io);
  };
}

async function tellerOfCopies(
  { name, target }: AskedFormat,
  format: Extract<AskedFormat['format'], { kind: 'folder' }>,
  inputs: readonly string[],
  io: Io,
): Promise<Teller> {
  const folder = target ?? '.';
  await checkCopies(folder, inputs, io.cwd);
  return async ({ files }, { isWhole, copies, interrupted }) => {
    const reporter = await format.load();
    // What a run did before it was interrupted gets its copies all the same.
    const stopped = isWhole && interrupted ? { interrupted } : {};
    const place = { folder, files: inputs, format: name, reporter, ...stopped };
    const { written, notes, failure } = await writeCopies(files, place, io);
    for (const note of notes) io.stderr(`${plain(note)}\n`);
    for (const [file, copy] of written) copies.set(file, copy);
    if (failure) throw failure;
    return written.size > 0 ? [fill(cli.copies.written, { folder, count: written.size })] : [];
  };
}

/** Writes to a file, or to stdout where there is none. */
function put(parts: Iterable<string>, target: string | undefined, course: Course, io: Io): Promise<string[]> {
  return unlessStopped(course, async (stop) => {
    const blocks = pacedBlocks(parts, stop);
    if (target === undefined) {
      for await (const block of blocks) io.stdout(block);
      return [];
    }
    const file = course.isWhole ? target : unfinishedName(target);
    await writeOutput(file, blocks, io.cwd);
    return [file];
  });
}

/** Tells a run as long as the user does not stop it: no file is made then. What was interrupted before is told all the same. */
async function unlessStopped(
  { isWhole, interrupted }: Course,
  tell: (stop?: AbortSignal) => Promise<string[]>,
): Promise<string[]> {
  const stop = isWhole ? interrupted : undefined;
  try {
    return await tell(stop);
  } catch (error) {
    if (!stop?.aborted || error !== stop.reason) throw error;
    return [];
  }
}

/** @param told how many have been told before */
function* linesOf({ files, ...run }: Run, told: number, toLine: LineReporter): Generator<string> {
  let number = 0;
  for (const file of files) {
    if (number >= told) yield toLine(file, number === 0 ? run : withoutTold(run));
    number += 1;
  }
}

/** A share says once what it was told. */
export function withoutTold({ share, ...run }: LineRun): LineRun {
  if (!share) return run;
  const { told: _, ...rest } = share;
  return { ...run, share: rest };
}

/** A report is the same whatever other formats were asked for with it. */
function withoutData({ files, ...run }: Run): Run {
  const stripped = repeatable(function* () {
    for (const { data: _, ...file } of files) yield file;
  });
  return { ...run, files: stripped };
}
