import path from 'node:path';
import type { Command } from 'commander';
import { jobFiles } from '../../batch/job-files.js';
import { answersOf } from '../../batch/run/answers.js';
import { brieflyWithin } from '../../batch/run/briefly.js';
import { breachAnswer } from '../../check/breach-answer.js';
import { Checker, type CheckJob } from '../../check/check-job.js';
import type { FileEntry } from '../../finding/entry.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { ReadOptions } from '../../report/report.js';
import { plain } from '../../reporter/plain.js';
import { planChecks } from '../check/plan-checks.js';
import { FOUND, PASSED } from '../exit.js';
import { Failure } from '../failure.js';
import { inPlace } from '../in-place.js';
import { addConfigOption, type ConfigFlag, loadConfig } from '../input/config.js';
import { addOnlyOption, type OnlyFlag } from '../input/only.js';
import { namedInputs } from '../input/paths.js';
import { addReadOptions, notEmpty } from '../input/read-options.js';
import type { Io } from '../io.js';
import { asCopyOf, checkCopies, copyPaths } from '../output/copies.js';
import { tellFixed } from '../output/tell-fixed.js';
import { checkOutputs, writeOutput } from '../output/write.js';
import { refusal } from '../refusal.js';
import { type Fixed, type FixTask, fixOf } from './fix-job.js';

const texts = messages.cli.fix;

interface Options extends ReadOptions, ConfigFlag, OnlyFlag {
  out?: string;
  dryRun?: boolean;
  force?: boolean;
}

/** Files whose copies are in memory at a time. */
const AT_ONCE = 50;

export function addFix(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('fix')
    .description(texts.description)
    .argument('<路径...>', texts.path)
    .option('-o, --out <文件夹>', texts.out, notEmpty)
    .option('--dry-run', texts.dryRun)
    .option('--force', texts.force)
    .action(async (paths: string[], options: Options) => done(await fixAll(paths, options, io)));
  addOnlyOption(addReadOptions(addConfigOption(command)));
}

/** Corrects what is certain in copies of reports; a file that cannot be read keeps back no other. */
async function fixAll(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const { out, dryRun = false, force = false } = options;
  if (out === undefined && !dryRun) throw new Failure('fixTarget');
  const { files, named } = await namedInputs(paths, undefined, io, options.only);
  const folder = dryRun ? undefined : out;
  const targetOf = targetsIn(folder, files);
  if (folder !== undefined) {
    await checkCopies(folder, files, io.cwd);
    const targets = files.map((file) => ({ path: targetOf(file), force }));
    await checkOutputs(targets, files, io.cwd);
  }
  const placed = await loadConfig(options.config, io.cwd);
  const { job } = await planChecks(files, { ...options, named }, placed, io);
  const refused: FileEntry[] = [];
  const unwritten: string[] = [];
  const total = { files: 0, changes: 0 };
  for await (const fixed of allFixed(files, job, io)) {
    const { entry, changes, copy, unmade } = fixed;
    if (unmade !== undefined) {
      unwritten.push(plain(fill(texts.unmade, { path: entry.path, why: unmade })));
      continue;
    }
    if (entry.edition === null && entry.status !== 'passedOver') {
      refused.push(entry);
      continue;
    }
    const planned = targetOf(entry.path);
    const target = copy ? asCopyOf(planned, copy.bytes) : planned;
    if (copy && folder !== undefined && !(await write(target, copy.bytes, io, unwritten))) continue;
    tellFixed(fixed, folder === undefined ? undefined : target, io);
    if (copy) total.files += 1;
    total.changes += copy ? changes.length : 0;
  }
  io.stdout(`${fill(dryRun ? texts.totalPlanned : texts.total, total)}\n`);
  if (refused.length > 0) io.stderr(refusal(refused, io, fill(texts.refused, { count: refused.length })));
  if (unwritten.length > 0)
    throw folder === undefined
      ? new Failure('uncorrected', { count: unwritten.length }, unwritten)
      : new Failure('copiesUnmade', { folder, count: unwritten.length }, unwritten);
  return refused.length > 0 ? FOUND : PASSED;
}

/** Where the copy of each file goes, with `/`. */
function targetsIn(folder: string | undefined, files: readonly string[]): (file: string) => string {
  const copies = copyPaths(files);
  return (file) =>
    path
      .join(folder ?? '', copies.get(file) ?? file)
      .split(path.sep)
      .join('/');
}

/** What correcting each file gave, in their order. */
async function* allFixed(files: readonly string[], job: CheckJob, io: Io): AsyncGenerator<Fixed> {
  const checker = new Checker(job, jobFiles(job), brieflyWithin());
  const plan = inPlace(io);
  for (let at = 0; at < files.length; at += AT_ONCE)
    yield* await answersOf<Fixed>(
      {
        files: files.slice(at, at + AT_ONCE),
        work: (file) => fixOf(file, jobFiles(job), checker),
        job: { kind: 'fix', job } satisfies FixTask,
        broken: async (file, breach) => {
          const { entry } = await breachAnswer(file, breach, plan.bounds, checker.context);
          return { entry, changes: [], left: [] };
        },
      },
      plan,
    );
}

/** One copy that cannot be written keeps back no other. */
async function write(target: string, bytes: Uint8Array, io: Io, failures: string[]): Promise<boolean> {
  try {
    await writeOutput(target, bytes, io.cwd);
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failures.push(plain(error.message));
    return false;
  }
}
