import type { FileEntry } from '../../finding/entry.js';
import { type Run, summarize } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { LineRun } from '../../reporter/ndjson.js';
import { plain } from '../../reporter/plain.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';
import { type AskedFormat, parseFormat } from './formats.js';
import { type Teller, type TellOptions, tellerOf, withoutTold } from './tellers.js';
import { checkOutputs } from './write.js';

const { cli } = messages;

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
      const isWhole = interrupted?.aborted !== true;
      const course = { told, isWhole, copies: new Map(), ...(interrupted && { interrupted }) };
      const { made, failures } = await tellAll(formats, tellers, (tell) => tell(run, course));
      // Whoever sees no report wonders whether anything was done.
      const isSilent =
        formats.every(({ target }) => target !== undefined) && (made.length > 0 || failures.length === 0);
      if (isSilent && !options.quiet)
        io.stderr(
          `${plain(madeText(made))}\n${fill(messages.terminal.summary, { ...summarize(run.files) })}\n`,
        );
      failAtEnd(failures, io);
    },
  };
}

/** Tells a run in every format, and what that made, in the order in which they were asked for. */
async function tellAll(
  formats: readonly AskedFormat[],
  tellers: readonly Teller[],
  tell: (teller: Teller) => Promise<string[]>,
): Promise<{ made: string[]; failures: Failure[] }> {
  const made: string[][] = [];
  const failures: Failure[] = [];
  // A ledger links the copies.
  const lateness = (index: number) => (formats[index]?.format.kind === 'workbook' ? 1 : 0);
  const order = [...tellers.entries()].sort(([one], [other]) => lateness(one) - lateness(other));
  for (const [index, teller] of order)
    try {
      made[index] = await tell(teller);
    } catch (error) {
      failures.push(failureOf(error, formats[index]));
    }
  return { made: made.flat(), failures };
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
