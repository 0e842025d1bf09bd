import type { FileEntry } from '../finding/entry.js';
import type { Run } from '../finding/result.js';
import { copyWriter } from './copies.js';
import { type AskedFormat, parseFormat, type ReportOptions } from './formats.js';
import type { Io } from './io.js';
import { checkOutputs, writeOutput } from './write.js';

/** The formats that a command line asks for, ready to tell a run. */
export interface Reports {
  /** Whether the entries have to carry their data. */
  readonly needsData: boolean;
  /** Lines to stdout, as soon as a workbook's result is final. */
  tellEntry(entry: FileEntry): void;
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
  return {
    needsData: formats.some(({ format }) => format.needsData),
    tellEntry(entry) {
      told++;
      for (const lineOf of lines) io.stdout(lineOf(entry));
    },
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
  const put = async (text: string) =>
    target === undefined ? io.stdout(text) : writeOutput(target, text, io.cwd);
  if (format.kind === 'lines')
    return async ({ files }, told) => {
      const left = target === undefined ? files.slice(told) : files;
      await put(left.map(await format.load()).join(''));
    };
  const colorLevel = target === undefined ? io.colorLevel : 0;
  return async (run) => {
    const told = format.needsData ? run : withoutData(run);
    await put((await format.load())(told, { ...options, colorLevel }));
  };
}

/** A report is the same whatever other formats were asked for with it. */
function withoutData({ tool, files }: Run): Run {
  return { tool, files: files.map(({ data: _, ...file }) => file) };
}
