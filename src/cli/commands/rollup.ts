import path from 'node:path';
import { Chalk } from 'chalk';
import { type Command, Option } from 'commander';
import { readUnits } from '../../batch/read-units.js';
import { circumstancesOf } from '../../config/circumstances-of.js';
import { editions } from '../../edition/editions.js';
import { vocabulary } from '../../edition/vocabulary.js';
import { count } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { plain } from '../../reporter/plain.js';
import { toTerminal } from '../../reporter/terminal.js';
import { type Rollup, RollupError, type RollupOptions, rollUp } from '../../rollup/rollup.js';
import { leftOutText } from '../../rollup/sources-sheet.js';
import type { Roster } from '../../roster/roster.js';
import { rules } from '../../rules/rules.js';
import { FOUND, PASSED } from '../exit.js';
import { Failure } from '../failure.js';
import { sharedOut } from '../in-place.js';
import { addOnlyOption, type OnlyFlag } from '../input/only.js';
import { inputsOf } from '../input/paths.js';
import { kindOption, notEmpty, readOptionsOf, yearNumber } from '../input/read-options.js';
import { loadRoster, withoutRoster } from '../input/unit-files.js';
import type { Io } from '../io.js';
import { type AskedRollupFormat, parseRollupFormat, rollupFormatNames } from '../output/rollup-formats.js';
import { checkWorkbookName } from '../output/workbook-name.js';
import { checkOutputs, writeOutput } from '../output/write.js';
import { terminalWidth } from '../terminal-width.js';

const texts = messages.cli.rollup;
const { rollup: words } = messages;

/** Files left out, and units with errors, that are told on the terminal; the workbook lists all. */
const NOTES_AT_MOST = 10;

interface Options extends OnlyFlag {
  out?: string;
  format: string[];
  previous: string[];
  force?: boolean;
  organ?: string;
  kind?: string;
  year?: number;
  edition?: string;
  roster?: string;
}

export function addRollup(program: Command, io: Io, done: (code: number) => void): void {
  const ids = editions.all.map(({ id }) => id);
  const command = program
    .command('rollup')
    .description(texts.description)
    .argument('<路径...>', texts.path)
    .option('-o, --out <文件>', texts.out, notEmpty)
    .option(
      '--format <形式=文件>',
      fill(texts.format, { formats: rollupFormatNames.join('、') }),
      collectFormat,
      [],
    )
    .option('--previous <文件或文件夹>', texts.previous, collect, [])
    .option('--organ <名称>', texts.organ)
    .addOption(kindOption(texts.kind))
    .option('--year <年度>', texts.year, yearNumber)
    .addOption(new Option('--edition <版本>', fill(texts.edition, { editions: ids.join('、') })).choices(ids))
    .option('--roster <文件>', texts.roster, notEmpty)
    .option('--force', texts.force)
    .action(async (paths: string[], options: Options) => done(await rollup(paths, options, io)));
  addOnlyOption(command);
}

async function rollup(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const { force = false, organ, kind, roster: list } = options;
  const formats = options.format.map(parseRollupFormat);
  // Who asks for a page alone wants no workbook.
  const out = options.out ?? (formats.length === 0 ? texts.defaultName : undefined);
  const outputs = [...(out === undefined ? [] : [out]), ...formats.map(({ target }) => target)];
  const found = await inputsOf(paths, io, options.only);
  const written = new Set(outputs.map((file) => path.resolve(io.cwd, file)));
  const isOutput = (file: string) => written.has(path.resolve(io.cwd, file));
  const inputs = withoutRoster(
    found.filter((file) => !isOutput(file)),
    list,
    io.cwd,
  );
  const earlier = await earlierInputs(options.previous, isOutput, io, options.only);
  await checkOutputs(
    outputs.map((file) => ({ path: file, force })),
    [...inputs, ...earlier, ...(list === undefined ? [] : [list])],
    io.cwd,
  );
  if (out !== undefined) checkWorkbookName(out);
  for (const file of found.filter(isOutput)) say(fill(words.skippedOutput, { path: file }), io);
  const roster = list === undefined ? undefined : (await loadRoster(list, io.cwd)).roster;
  const sum = await sumOf(inputs, options, roster, io);
  const { rollupWorkbook } = await import('../../rollup/rollup-workbook.js');
  const name = { name: organ ?? null, kind: kind ?? null };
  const { bytes, result } = await rollupWorkbook(sum, name, outputs[0] ?? texts.defaultName, editions);
  if (out !== undefined) await writeOutput(out, bytes, io.cwd);
  if (formats.length > 0) await writeFigures(sum, formats, earlier, options, roster, io);
  // The workbook lists them all.
  const where = out === undefined ? '' : fill(words.where, { sheet: vocabulary.rollup.sources.name });
  sayLeftOut(sum, where, io);
  sayBroken(sum, where, io);
  const colors = new Chalk({ level: io.colorLevel });
  const run = { tool: { name: 'report', version: io.version }, files: [result] };
  io.stdout(`${toTerminal(run, { colors, maxFindings: 50, quiet: false, width: terminalWidth(io) })}\n`);
  io.stdout(`${summary(sum, outputs.join('、'), where)}\n`);
  return count(result.findings, 'error') > 0 || result.rules.crashed.length > 0 ? FOUND : PASSED;
}

/** The reports of earlier years; none is found twice. */
async function earlierInputs(
  named: readonly string[],
  isOutput: (file: string) => boolean,
  io: Io,
  only: OnlyFlag['only'],
): Promise<string[]> {
  const found: string[] = [];
  for (const each of named) found.push(...(await inputsOf([each], io, only)));
  return [...new Set(found)].filter((file) => !isOutput(file));
}

async function writeFigures(
  sum: Rollup,
  formats: readonly AskedRollupFormat[],
  earlier: readonly string[],
  { organ, edition }: Options,
  roster: Roster | undefined,
  io: Io,
): Promise<void> {
  const { standingOf } = await import('../../rollup/standing/standing.js');
  const { earlierYears } = await import('../../rollup/standing/earlier-years.js');
  const read = readOptionsOf({ ...(edition !== undefined && { edition }) });
  const plan = sharedOut(earlier.length, io);
  const files = earlier.length > 0 ? await readUnits(earlier, { cwd: io.cwd, read }, plan) : [];
  const before = earlierYears(files, sum, roster);
  const standing = standingOf(sum, before.files, editions, roster);
  const leftOut = [...sum.leftOut, ...before.leftOut];
  const options = {
    tool: { name: 'report', version: io.version },
    today: io.today(),
    // No config has a say in sums.
    circumstances: circumstancesOf({}, null, rules, io.now()),
    leftOut,
    ...(organ !== undefined && { organ }),
  };
  for (const { load, target } of formats) {
    const tell = await load();
    await writeOutput(target, tell(standing, options), io.cwd);
  }
}

async function sumOf(
  inputs: readonly string[],
  options: Options,
  roster: Roster | undefined,
  io: Io,
): Promise<Rollup> {
  const { year, edition, organ } = options;
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
  const files = await readUnits(inputs, { cwd: io.cwd, read }, sharedOut(inputs.length, io));
  try {
    return rollUp(files, editions, asked);
  } catch (error) {
    if (!(error instanceof RollupError)) throw error;
    const details = error.leftOut.map((file) => `${file.path || file.organ}　${leftOutText(file)}`);
    throw new Failure(error.reason, error.values, details);
  }
}

function sayLeftOut({ leftOut }: Rollup, where: string, io: Io): void {
  for (const file of leftOut.slice(0, NOTES_AT_MOST))
    say(fill(words.item, { path: file.path || (file.organ ?? ''), text: leftOutText(file) }), io);
  sayFurther(leftOut.length - NOTES_AT_MOST, where, io);
}

/** Which units bring the errors in: the rules see only the sums, and would have those put right. */
function sayBroken({ units }: Rollup, where: string, io: Io): void {
  const broken = units.flatMap(({ path, odd }) => {
    const own = odd.filter(({ why }) => why === 'broken');
    return own[0]
      ? [{ path, count: own.length, at: own[0].at ?? '', message: own[0].values.message ?? '' }]
      : [];
  });
  for (const unit of broken.slice(0, NOTES_AT_MOST)) say(fill(words.broken, unit), io);
  sayFurther(broken.length - NOTES_AT_MOST, where, io);
}

function sayFurther(rest: number, where: string, io: Io): void {
  if (rest > 0) say(fill(words.further, { count: rest, where }), io);
}

function summary({ edition, year, units, leftOut }: Rollup, out: string, where: string): string {
  return fill(words.summary, {
    path: plain(out),
    year,
    edition: edition.id,
    units: units.length,
    leftOut: leftOut.length,
    cells: units.reduce((sum, { odd }) => sum + odd.length, 0),
    where,
  });
}

/** @throws Failure when there is no such format: said before anything is read */
function collectFormat(value: string, previous: string[]): string[] {
  parseRollupFormat(value);
  return [...previous, value];
}

const collect = (value: string, previous: string[]) => [...previous, notEmpty(value)];

const say = (note: string, io: Io) => io.stderr(`${plain(note)}\n`);
