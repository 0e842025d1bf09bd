import type { FileEntry } from '../../finding/entry.js';
import { repeatable } from '../../finding/repeatable.js';
import type { Run, Share } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { plain } from '../../reporter/plain.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { checkCopies } from './copies.js';
import { type AskedFormat, type LineReporter, parseFormat, type ReportOptions } from './formats.js';
import { checkOutputs, writeOutput } from './write.js';
import { writeCopies } from './write-copies.js';

const { cli } = messages;

/** The formats that a command line asks for, ready to tell a run. */
export interface Reports {
  /** Whether the entries have to carry their data. */
  readonly needsData: boolean;
  /** Lines to stdout, as soon as a workbook's result is final; not there where nobody asked for them. */
  readonly tellEntry?: (entry: FileEntry, share?: Share) => void;
  /**
   * To stdout, files and folders, in the order in which the formats were asked for: all but what was told before.
   * @throws Failure when some could not be written; the others are
   */
  tell(run: Run): Promise<void>;
}

export type TellOptions = Omit<ReportOptions, 'colorLevel'>;

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
  const tellEntry = (entry: FileEntry, share?: Share) => {
    told++;
    for (const toLine of lines) io.stdout(toLine(entry, share));
  };
  return {
    needsData: formats.some(({ format }) => format.needsData),
    ...(lines.length > 0 && { tellEntry }),
    async tell(run) {
      const made: string[] = [];
      const failures: Failure[] = [];
      for (const tell of tellers)
        try {
          made.push(...(await tell(run, told)));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          failures.push(error);
        }
      // Whoever sees no report wonders whether anything was done.
      const isSilent =
        formats.every(({ target }) => target !== undefined) && (made.length > 0 || failures.length === 0);
      if (isSilent && !options.quiet) io.stderr(`${plain(madeText(made))}\n`);
      failAtEnd(failures, io);
    },
  };
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

/** @returns what tells a run, and says what files that made */
async function tellerOf(
  { format, target }: AskedFormat,
  options: TellOptions,
  inputs: readonly string[],
  io: Io,
): Promise<(run: Run, told: number) => Promise<string[]>> {
  if (format.kind === 'folder') {
    const folder = target ?? '.';
    await checkCopies(folder, inputs, io.cwd);
    return async ({ files }) => {
      const { written, notes, failure } = await writeCopies(files, folder, await format.load(), io.cwd);
      for (const note of notes) io.stderr(`${plain(note)}\n`);
      if (failure) throw failure;
      return written > 0 ? [fill(cli.copies.written, { folder, count: written })] : [];
    };
  }
  const put = async (parts: Iterable<string>) => {
    if (target !== undefined) await writeOutput(target, inBlocks(parts), io.cwd);
    else for (const block of inBlocks(parts)) io.stdout(block);
    return target === undefined ? [] : [target];
  };
  if (format.kind === 'lines')
    return async (run, told) => put(linesOf(run, target === undefined ? told : 0, await format.load()));
  const colorLevel = target === undefined ? io.colorLevel : 0;
  return async (run) => {
    const report = await format.load();
    return put(report(format.needsData ? run : withoutData(run), { ...options, colorLevel }));
  };
}

/** @param told how many have been told before */
function* linesOf({ files, share }: Run, told: number, toLine: LineReporter): Generator<string> {
  let number = 0;
  for (const file of files) if (number++ >= told) yield toLine(file, share);
}

/** Characters that are written at a time. */
const BLOCK = 65_536;

/** A report comes in many small parts, each of which would be a call of the system. */
function* inBlocks(parts: Iterable<string>): Generator<string> {
  let block: string[] = [];
  let length = 0;
  for (const part of parts) {
    block.push(part);
    length += part.length;
    if (length < BLOCK) continue;
    yield block.join('');
    block = [];
    length = 0;
  }
  if (length > 0) yield block.join('');
}

/** A report is the same whatever other formats were asked for with it. */
function withoutData({ files, ...run }: Run): Run {
  const stripped = repeatable(function* () {
    for (const { data: _, ...file } of files) yield file;
  });
  return { ...run, files: stripped };
}
