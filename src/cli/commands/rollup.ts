import path from 'node:path';
import { Chalk } from 'chalk';
import { type Command, Option } from 'commander';
import { readUnits } from '../../batch/read-units.js';
import { editions } from '../../edition/editions.js';
import { vocabulary } from '../../edition/vocabulary.js';
import { count } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { plain } from '../../reporter/plain.js';
import { toTerminal } from '../../reporter/terminal.js';
import { type Rollup, RollupError, type RollupOptions, rollUp } from '../../rollup/rollup.js';
import { leftOutText } from '../../rollup/sources-sheet.js';
import { FOUND, PASSED } from '../exit.js';
import { Failure } from '../failure.js';
import { inPlace } from '../in-place.js';
import { inputsOf } from '../input/paths.js';
import { KINDS, kindList, notEmpty, readOptionsOf, yearNumber } from '../input/read-options.js';
import { loadRoster, withoutRoster } from '../input/unit-files.js';
import type { Io } from '../io.js';
import { checkWorkbookName } from '../output/workbook-name.js';
import { checkOutputs, writeOutput } from '../output/write.js';

const texts = messages.cli.rollup;
const { rollup: words } = messages;

/** Files left out, and units with errors, that are told on the terminal; the workbook lists all. */
const NOTES_AT_MOST = 10;

interface Options {
  out: string;
  force?: boolean;
  organ?: string;
  kind?: string;
  year?: number;
  edition?: string;
  roster?: string;
}

export function addRollup(program: Command, io: Io, done: (code: number) => void): void {
  const ids = editions.all.map(({ id }) => id);
  program
    .command('rollup')
    .description(texts.description)
    .argument('<路径...>', texts.path)
    .addOption(new Option('-o, --out <文件>', texts.out).default(texts.defaultName).argParser(notEmpty))
    .option('--organ <名称>', texts.organ)
    .addOption(new Option('--kind <类别>', fill(texts.kind, { kinds: kindList() })).choices(KINDS))
    .option('--year <年度>', texts.year, yearNumber)
    .addOption(new Option('--edition <版本>', fill(texts.edition, { editions: ids.join('、') })).choices(ids))
    .option('--roster <文件>', texts.roster, notEmpty)
    .option('--force', texts.force)
    .action(async (paths: string[], options: Options) => done(await rollup(paths, options, io)));
}

async function rollup(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const { out, force = false, organ, kind, roster: list } = options;
  const found = await inputsOf(paths, io);
  const isOutput = (file: string) => path.resolve(io.cwd, file) === path.resolve(io.cwd, out);
  const inputs = withoutRoster(
    found.filter((file) => !isOutput(file)),
    list,
    io.cwd,
  );
  await checkOutputs([{ path: out, force }], list === undefined ? inputs : [...inputs, list], io.cwd);
  checkWorkbookName(out);
  if (found.some(isOutput)) say(fill(words.skippedOutput, { path: out }), io);
  const sum = await sumOf(inputs, options, io);
  const { rollupWorkbook } = await import('../../rollup/rollup-workbook.js');
  const name = { name: organ ?? null, kind: kind ?? null };
  const { bytes, result } = await rollupWorkbook(sum, name, out, editions);
  await writeOutput(out, bytes, io.cwd);
  sayLeftOut(sum, io);
  sayBroken(sum, io);
  const colors = new Chalk({ level: io.colorLevel });
  const run = { tool: { name: 'report', version: io.version }, files: [result] };
  io.stdout(`${toTerminal(run, { colors, maxFindings: 50, quiet: false })}\n`);
  io.stdout(`${summary(sum, out)}\n`);
  return count(result.findings, 'error') > 0 || result.rules.crashed.length > 0 ? FOUND : PASSED;
}

async function sumOf(inputs: readonly string[], options: Options, io: Io): Promise<Rollup> {
  const { year, edition, organ, roster: list } = options;
  const roster = list === undefined ? undefined : (await loadRoster(list, io.cwd)).roster;
  const asked: RollupOptions = {
    ...(year !== undefined && { year }),
    ...(edition !== undefined && { edition }),
    ...(organ !== undefined && { organ }),
    ...(roster && { roster }),
  };
  const read = readOptionsOf({
    ...(year !== undefined && { year }),
    ...(edition !== undefined && { edition }),
  });
  const files = await readUnits(inputs, { cwd: io.cwd, read }, inPlace(io));
  try {
    return rollUp(files, editions, asked);
  } catch (error) {
    if (!(error instanceof RollupError)) throw error;
    const details = error.leftOut.map((file) => `${file.path || file.organ}　${leftOutText(file)}`);
    throw new Failure(error.reason, error.values, details);
  }
}

function sayLeftOut({ leftOut }: Rollup, io: Io): void {
  for (const file of leftOut.slice(0, NOTES_AT_MOST))
    say(fill(words.item, { path: file.path || (file.organ ?? ''), text: leftOutText(file) }), io);
  sayFurther(leftOut.length - NOTES_AT_MOST, io);
}

/** Which units bring the errors in: the rules see only the sums, and would have those put right. */
function sayBroken({ units }: Rollup, io: Io): void {
  const broken = units.flatMap(({ path, odd }) => {
    const own = odd.filter(({ why }) => why === 'broken');
    return own[0] ? [{ path, count: own.length, at: own[0].at ?? '', ...own[0].values }] : [];
  });
  for (const unit of broken.slice(0, NOTES_AT_MOST)) say(fill(words.broken, unit), io);
  sayFurther(broken.length - NOTES_AT_MOST, io);
}

function sayFurther(rest: number, io: Io): void {
  if (rest > 0) say(fill(words.further, { count: rest, sheet: vocabulary.rollup.sources.name }), io);
}

function summary({ edition, year, units, leftOut }: Rollup, out: string): string {
  return fill(words.summary, {
    path: plain(out),
    year,
    edition: edition.id,
    units: units.length,
    leftOut: leftOut.length,
    cells: units.reduce((sum, { odd }) => sum + odd.length, 0),
    sheet: vocabulary.rollup.sources.name,
  });
}

const say = (note: string, io: Io) => io.stderr(`${plain(note)}\n`);
