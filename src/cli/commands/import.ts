import type { Command } from 'commander';
import { answersOf } from '../../batch/run/answers.js';
import { brieflyWithin } from '../../batch/run/briefly.js';
import { breachAnswer } from '../../check/breach-answer.js';
import { editions } from '../../edition/editions.js';
import type { FileEntry } from '../../finding/entry.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { ReportData } from '../../report/data.js';
import type { ReadOptions } from '../../report/report.js';
import { plain } from '../../reporter/plain.js';
import { contentOf } from '../../workbook/template/content-of-data.js';
import { FOUND, PASSED } from '../exit.js';
import { inPlace } from '../in-place.js';
import { addOnlyOption, type OnlyFlag } from '../input/only.js';
import { inputsOf } from '../input/paths.js';
import { addReadOptions, notEmpty, readOptionsOf } from '../input/read-options.js';
import type { Io } from '../io.js';
import { importPaths } from '../output/import-paths.js';
import { checkOutputs, writeOutput } from '../output/write.js';
import { refusal } from '../refusal.js';
import { type Extracted, type ExtractTask, extractFrom, IMPORTING } from './extract-job.js';

const texts = messages.cli.import;

interface Options extends ReadOptions, OnlyFlag {
  out?: string;
  force?: boolean;
}

export function addImport(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('import')
    .description(texts.description)
    .argument('<路径...>', texts.path)
    .option('-o, --out <文件或文件夹>', texts.out, notEmpty)
    .option('--force', texts.force)
    .action(async (paths: string[], options: Options) => done(await importAll(paths, options, io)));
  addOnlyOption(addReadOptions(command));
}

/** Makes a workbook of each report; one that cannot be read keeps back no other. */
async function importAll(named: readonly string[], options: Options, io: Io): Promise<number> {
  const inputs = await inputsOf(named, io, options.only);
  const paths = importPaths(inputs, options.out, io.cwd);
  const { force = false } = options;
  const outputs = [...paths.values()].map((path) => ({ path, force }));
  await checkOutputs(outputs, inputs, io.cwd);
  const plan = inPlace(io);
  const briefly = brieflyWithin();
  const job = { cwd: io.cwd, read: readOptionsOf(options), forImport: true };
  const refused: FileEntry[] = [];
  const read = await answersOf<Extracted>(
    {
      files: inputs,
      work: (path) => extractFrom(path, job, briefly),
      job: { kind: 'extract', job } satisfies ExtractTask,
      broken: (path, breach) => breachAnswer(path, breach, plan.bounds, { ...IMPORTING, read: job.read }),
    },
    plan,
  );
  for (const { entry, data } of read) {
    if (!data) {
      refused.push(entry);
      continue;
    }
    const out = paths.get(entry.path) ?? '';
    await writeOutput(out, await workbookOf(data), io.cwd);
    io.stdout(`${fill(texts.wrote, { path: plain(entry.path), out: plain(out) })}\n`);
    for (const { message } of entry.findings)
      io.stderr(`${fill(texts.lacks, { path: plain(entry.path), message: plain(message) })}\n`);
  }
  if (refused.length === 0) return PASSED;
  io.stderr(refusal(refused, io, fill(texts.refused, { count: refused.length })));
  return FOUND;
}

async function workbookOf(data: ReportData): Promise<Uint8Array> {
  const edition = editions.byId(data.edition);
  if (!edition) throw new Error(`no edition ${data.edition}`);
  const { writeTemplate } = await import('../../workbook/template/write-template.js');
  return writeTemplate(edition, contentOf(data, edition));
}
