import type { Command } from 'commander';
import { answersOf } from '../../batch/run/answers.js';
import { brieflyWithin } from '../../batch/run/briefly.js';
import { breachAnswer } from '../../check/breach-answer.js';
import { editions } from '../../edition/editions.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { ReadOptions } from '../../report/report.js';
import { plain } from '../../reporter/plain.js';
import { FOUND, PASSED, UNABLE } from '../exit.js';
import { Failure } from '../failure.js';
import { inPlace } from '../in-place.js';
import { inputOf } from '../input/paths.js';
import { addReadOptions, notEmpty, readOptionsOf } from '../input/read-options.js';
import type { Io } from '../io.js';
import { type AskedDiffFormat, diffFormatNames, parseDiffFormat } from '../output/diff-formats.js';
import { checkOutputs, writeOutput } from '../output/write.js';
import { refusal } from '../refusal.js';
import { type AttachedTask, attachedSide } from './attached-job.js';
import { type Compared, type DiffTask, sideFrom } from './diff-job.js';
import { EXTRACTING } from './extract-job.js';

const texts = messages.cli.diff;

interface Options extends ReadOptions {
  format: string[];
  out?: string;
  all?: boolean;
  force?: boolean;
}

export function addDiff(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('diff')
    .description(texts.description)
    .argument('<甲>', texts.a)
    .argument('[乙]', texts.b)
    .option(
      '--format <形式[=文件]>',
      fill(texts.format, { formats: diffFormatNames.join('、') }),
      collect,
      [],
    )
    .option('-o, --out <文件>', texts.out, notEmpty)
    .option('--all', texts.all)
    .option('--force', texts.force)
    .action(async (a: string, b: string | undefined, options: Options) =>
      done(await diff(a, b, options, io)),
    );
  addReadOptions(command);
}

async function diff(a: string, b: string | undefined, options: Options, io: Io): Promise<number> {
  const first = await inputOf(a, io);
  // A PDF of ours has its figures attached: its pages are compared with them.
  if (b === undefined && !/\.pdf$/i.test(first)) throw new Failure('oneToCompare', { path: a });
  const files = b === undefined ? [first] : [first, await inputOf(b, io)];
  const { all = false, force = false } = options;
  const formats = formatsOf(options);
  const outputs = formats.flatMap(({ target }) => (target === undefined ? [] : [{ path: target, force }]));
  await checkOutputs(outputs, files, io.cwd);
  const read = await readBoth(files, readOptionsOf(options), io);
  if (b === undefined) read.push(...(await readAttached(files, readOptionsOf(options), io)));
  const sides = read.flatMap(({ side }) => side ?? []);
  const [one, other] = sides;
  if (!one || !other || sides.length < read.length) {
    const unread = new Map(read.flatMap(({ entry, side }) => (side ? [] : [[entry.path, entry]])));
    io.stderr(refusal([...unread.values()], io, texts.refused));
    return UNABLE;
  }
  const { compareReports, summaryOf } = await import('../../compare/compare.js');
  const comparison = compareReports(one, other, editions);
  for (const { load, target } of formats) {
    const text = (await load())(comparison, { all, io });
    if (target === undefined) io.stdout(text);
    else {
      await writeOutput(target, text, io.cwd);
      io.stdout(`${fill(messages.cli.wrote, { path: plain(target) })}\n`);
    }
  }
  return summaryOf(comparison).differences > 0 ? FOUND : PASSED;
}

/** --out is where the one format goes that names no file itself; without any it names the format by its ending. */
function formatsOf({ format, out }: Options): AskedDiffFormat[] {
  if (out === undefined) return (format.length > 0 ? format : ['terminal']).map(parseDiffFormat);
  const ending = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? '';
  const asked =
    format.length > 0 ? format : [ending === 'htm' ? 'html' : ending === 'json' ? ending : 'html'];
  const [open, ...others] = asked.filter((name) => !name.includes('='));
  if (open === undefined || others.length > 0) throw new Failure('outForOne', { path: out });
  return asked.map((name) => parseDiffFormat(name === open ? `${name}=${out}` : name));
}

async function readBoth(files: readonly string[], read: ReadOptions, io: Io): Promise<Compared[]> {
  const plan = inPlace(io);
  const job = { cwd: io.cwd, read };
  const briefly = brieflyWithin();
  return answersOf<Compared>(
    {
      files,
      work: (path) => sideFrom(path, job, briefly),
      job: { kind: 'diff', job } satisfies DiffTask,
      broken: (path, breach) => breachAnswer(path, breach, plan.bounds, { ...EXTRACTING, read }),
    },
    plan,
  );
}

async function readAttached(files: readonly string[], read: ReadOptions, io: Io): Promise<Compared[]> {
  const plan = inPlace(io);
  const job = { cwd: io.cwd, read };
  return answersOf<Compared>(
    {
      files,
      work: (path) => attachedSide(path, job, true),
      job: { kind: 'attached', job } satisfies AttachedTask,
      broken: (path, breach) => breachAnswer(path, breach, plan.bounds, { ...EXTRACTING, read }),
    },
    plan,
  );
}

/** @throws Failure when there is no such format: said before anything is read */
function collect(value: string, previous: string[]): string[] {
  parseDiffFormat(value);
  return [...previous, value];
}
