import type { FileEntry } from '../../finding/entry.js';
import { repeatable } from '../../finding/repeatable.js';
import type { Run } from '../../finding/result.js';
import type { Io } from '../io.js';
import { copyWriter } from './copies.js';
import { type AskedFormat, type LineReporter, parseFormat, type ReportOptions } from './formats.js';
import { checkOutputs, writeOutput } from './write.js';

/** The formats that a command line asks for, ready to tell a run. */
export interface Reports {
  /** Whether the entries have to carry their data. */
  readonly needsData: boolean;
  /** Lines to stdout, as soon as a workbook's result is final; not there where nobody asked for them. */
  readonly tellEntry?: (entry: FileEntry) => void;
  /** To stdout, files and folders, in the order in which the formats were asked for: all but what was told before. */
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
  const tellEntry = (entry: FileEntry) => {
    told++;
    for (const lineOf of lines) io.stdout(lineOf(entry));
  };
  return {
    needsData: formats.some(({ format }) => format.needsData),
    ...(lines.length > 0 && { tellEntry }),
    async tell(run) {
      for (const tell of tellers) await tell(run, told);
    },
  };
}

async function tellerOf(
  { format, target }: AskedFormat,
  options: TellOptions,
  inputs: readonly string[],
  io: Io,
): Promise<(run: Run, told: number) => Promise<void>> {
  if (format.kind === 'folder') {
    const write = await copyWriter(target ?? '.', inputs, io.cwd);
    return async ({ files }) => {
      const report = await format.load();
      for (const file of files) await write(file, report);
    };
  }
  const put = async (parts: Iterable<string>) => {
    if (target !== undefined) await writeOutput(target, inBlocks(parts), io.cwd);
    else for (const block of inBlocks(parts)) io.stdout(block);
  };
  if (format.kind === 'lines')
    return async ({ files }, told) => {
      await put(linesOf(files, target === undefined ? told : 0, await format.load()));
    };
  const colorLevel = target === undefined ? io.colorLevel : 0;
  return async (run) => {
    const report = await format.load();
    await put(report(format.needsData ? run : withoutData(run), { ...options, colorLevel }));
  };
}

/** @param told how many have been told before */
function* linesOf(files: Iterable<FileEntry>, told: number, lineOf: LineReporter): Generator<string> {
  let number = 0;
  for (const file of files) if (number++ >= told) yield lineOf(file);
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
function withoutData({ tool, files }: Run): Run {
  const stripped = repeatable(function* () {
    for (const { data: _, ...file } of files) yield file;
  });
  return { tool, files: stripped };
}
