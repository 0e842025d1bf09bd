import type { FileEntry } from '../../finding/entry.js';
import { repeatable } from '../../finding/repeatable.js';
import { type Run, summarize } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { inBlocks } from '../../platform/in-blocks.js';
import type { LineRun } from '../../reporter/ndjson.js';
import { plain } from '../../reporter/plain.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { terminalWidth } from '../terminal-width.js';
import { checkCopies } from './copies.js';
import { type AskedFormat, type LineReporter, parseFormat, type ReportOptions } from './formats.js';
import { ledgerLinks } from './ledger-links.js';
import { unfinishedName } from './unfinished-name.js';
import { checkOutputs, writeOutput } from './write.js';
import { writeCopies } from './write-copies.js';

const { cli } = messages;

/** Columns of a terminal's text in a file, whose reader has who knows what. */
const WIDTH_OF_FILES = 80;

/** The formats that a command line asks for, ready to tell a run. */
export interface Reports {
  /** Whether the entries have to carry their data. */
  readonly needsData: boolean;
  /** Lines to stdout, as soon as a workbook's result is final; not there where nobody asked for them. */
  readonly tellEntry?: (entry: FileEntry, run: LineRun) => void;
  /**
   * To stdout, files and folders, in the order in which the formats were asked for: all but what was told before.
   * @param interrupted the user's Ctrl-C: files get another name then, as the results are not complete
   * @throws Failure when some could not be made or written; the others are
   */
  tell(run: Run, interrupted?: AbortSignal): Promise<void>;
}

export type TellOptions = Omit<ReportOptions, 'colorLevel' | 'width'>;

/**
 * Looks at where results would go before the work begins.
 * @param inputs the workbooks that are checked
 * @param others what else is read, and must not be overwritten
 * @throws Failure when there is no such format, or it cannot go there
 */
export async function openReports(
  asked: readonly string[],
  options: TellOptions,
  inputs: readonly string[],
  others: readonly string[],
  io: Io,
): Promise<Reports> {
  const formats = (asked.length > 0 ? asked : ['terminal']).map(parseFormat);
  const files = formats.flatMap(({ format, target }) =>
    target === undefined || format.kind === 'folder' ? [] : [{ path: target, force: true }],
  );
  await checkOutputs(files, [...inputs, ...others], io.cwd);
  const tellers = await Promise.all(formats.map((each) => tellerOf(each, options, inputs, io)));
  const lines = await Promise.all(
    formats.flatMap(({ format, target }) =>
      format.kind === 'lines' && target === undefined ? [format.load()] : [],
    ),
  );
  let told = 0;
  const tellEntry = (entry: FileEntry, run: LineRun) => {
    const line = run && (told === 0 ? run : withoutTold(run));
    told++;
    for (const toLine of lines) io.stdout(toLine(entry, line));
  };
  return {
    needsData: formats.some(({ format }) => format.needsData),
    ...(lines.length > 0 && { tellEntry }),
    async tell(run, interrupted) {
      const made: string[][] = [];
      const lateness = (index: number) => (formats[index]?.format.kind === 'workbook' ? 1 : 0);
      const failures: Failure[] = [];
      const isWhole = interrupted?.aborted !== true;
      const course = { told, isWhole, copies: new Map(), ...(interrupted && { interrupted }) };
      // A ledger links the copies.
      const order = [...tellers.entries()].sort(([one], [other]) => lateness(one) - lateness(other));
      for (const [index, tell] of order)
        try {
          made[index] = await tell(run, course);
        } catch (error) {
          failures.push(failureOf(error, formats[index]));
        }
      // Whoever sees no report wonders whether anything was done.
      const isSilent =
        formats.every(({ target }) => target !== undefined) &&
        (made.flat().length > 0 || failures.length === 0);
      if (isSilent && !options.quiet)
        io.stderr(
          `${plain(madeText(made.flat()))}\n${fill(messages.terminal.summary, { ...summarize(run.files) })}\n`,
        );
      failAtEnd(failures, io);
    },
  };
}

/** What to say of a format that could not be made. One of our own mistakes keeps back no other format either. */
function failureOf(error: unknown, asked: AskedFormat | undefined): Failure {
  if (error instanceof Failure) return error;
  const { name = '', target = name } = asked ?? {};
  return new Failure('formatCrashed', { format: name, target, error: String(error) });
}

/** One output that cannot be written keeps back no other: only then is it said. */
function failAtEnd(failures: readonly Failure[], io: Io): void {
  const last = failures.at(-1);
  for (const { message, details } of failures.slice(0, -1))
    io.stderr(`${[message, ...details].map(plain).join('\n')}\n`);
  if (last) throw last;
}

function madeText(made: readonly string[]): string {
  return made.length > 0 ? fill(cli.wrote, { path: made.join('、') }) : cli.copies.none;
}

/** What became of a run. */
interface Course {
  /** How many results were told before, as lines to stdout. */
  readonly told: number;
  /** Whether all files were checked. */
  readonly isWhole: boolean;
  /** Marked copies that were made before, by their files. */
  readonly copies: Map<string, string>;
  readonly interrupted?: AbortSignal;
}

/** @returns what tells a run, and says what files that made */
async function tellerOf(
  { name, format, target }: AskedFormat,
  options: TellOptions,
  inputs: readonly string[],
  io: Io,
): Promise<(run: Run, course: Course) => Promise<string[]>> {
  if (format.kind === 'folder') {
    const folder = target ?? '.';
    await checkCopies(folder, inputs, io.cwd);
    return async ({ files }, { isWhole, copies, interrupted }) => {
      const reporter = await format.load();
      // What a run did before it was interrupted gets its copies all the same.
      const place = {
        folder,
        files: inputs,
        format: name,
        reporter,
        ...(isWhole && interrupted && { interrupted }),
      };
      const { written, notes, failure } = await writeCopies(files, place, io);
      for (const note of notes) io.stderr(`${plain(note)}\n`);
      for (const [file, copy] of written) copies.set(file, copy);
      if (failure) throw failure;
      return written.size > 0 ? [fill(cli.copies.written, { folder, count: written.size })] : [];
    };
  }
  if (format.kind === 'workbook') {
    const file = target ?? '';
    return async (run, { isWhole, copies }) => {
      const toWorkbook = await format.load();
      const written = isWhole ? file : unfinishedName(file);
      await writeOutput(written, await toWorkbook(run, ledgerLinks(file, copies, io.cwd)), io.cwd);
      return [written];
    };
  }
  const put = async (parts: Iterable<string>, { isWhole }: Course) => {
    if (target === undefined) {
      for (const block of inBlocks(parts)) io.stdout(block);
      return [];
    }
    const file = isWhole ? target : unfinishedName(target);
    await writeOutput(file, inBlocks(parts), io.cwd);
    return [file];
  };
  if (format.kind === 'lines')
    return async (run, course) =>
      put(linesOf(run, target === undefined ? course.told : 0, await format.load()), course);
  const colorLevel = target === undefined ? io.colorLevel : 0;
  const width = target === undefined ? terminalWidth(io) : WIDTH_OF_FILES;
  return async (run, course) => {
    const report = await format.load();
    return put(report(format.needsData ? run : withoutData(run), { ...options, colorLevel, width }), course);
  };
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
function withoutTold({ share, ...run }: LineRun): LineRun {
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
