import type { Command } from 'commander';
import type { FileEntry } from '../finding/entry.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { ReadOptions } from '../report/report.js';
import { plain } from '../reporter/plain.js';
import { completeAll } from './complete-all.js';
import { addConfigOption, loadConfig } from './config.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import { inputsOf } from './paths.js';
import { loadUnits } from './plan-checks.js';
import { readFindings } from './read-findings.js';
import { addReadOptions } from './read-options.js';
import { addReportOptions, exitCodeOf, type ReportFlags, tellOptionsOf } from './report-options.js';
import { openReports } from './reports.js';
import { addUnitOptions, type UnitOptions } from './units.js';

const texts = messages.cli.merge;

interface Options extends ReadOptions, UnitOptions, ReportFlags {
  config?: string;
}

export function addMerge(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('merge')
    .description(texts.description)
    .argument('<文件...>', texts.path)
    .action(async (documents: string[], options: Options) => done(await merge(documents, options, io)));
  addUnitOptions(addReadOptions(addConfigOption(addReportOptions(command))));
}

/** Tells the results of several runs as one run would have: what the files say together is only known now. */
async function merge(named: readonly string[], options: Options, io: Io): Promise<number> {
  const documents = await inputsOf(named, io.cwd);
  const entries: FileEntry[] = [];
  for (const document of documents) entries.push(...(await readFindings(document, io)));
  entries.sort((one, other) => (one.path < other.path ? -1 : 1));
  refuseTwice(entries);
  const paths = entries.map(({ path }) => path);
  const read = [...documents, ...[options.roster, options.config].filter((file) => file !== undefined)];
  const reports = await openReports(options.format, tellOptionsOf(options), paths, read, io);
  const placed = await loadConfig(options.config, io.cwd);
  const units = await loadUnits(paths, options, placed, io.cwd);
  const files = completeAll(entries, units, placed, io);
  io.stderr(`${fill(texts.merged, { documents: documents.length, files: entries.length })}\n`);
  await reports.tell({ tool: { name: 'report', version: io.version }, files });
  return exitCodeOf(files, options.failOn, placed.config.failOn);
}

/** @param entries sorted by path */
function refuseTwice(entries: readonly FileEntry[]): void {
  const twice = entries.find(({ path }, index) => path === entries[index + 1]?.path);
  if (twice) throw new Failure('mergedTwice', { path: plain(twice.path) });
}
