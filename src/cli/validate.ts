import { Chalk } from 'chalk';
import { type Command, Option } from 'commander';
import { FAIL_ON, type FailOn } from '../config/config.js';
import { editions } from '../edition/editions.js';
import { count, type FileResult, type Run } from '../finding/result.js';
import { messages } from '../messages/messages.js';
import type { ReadOptions } from '../report/report.js';
import { toJson } from '../reporter/json.js';
import { toTerminal } from '../reporter/terminal.js';
import { checkAll } from './check-all.js';
import { addConfigOption, loadConfig } from './config.js';
import { FOUND, PASSED } from './exit.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import { inputsOf } from './paths.js';
import { addPreviousOption } from './previous.js';
import { addReadOptions, wholeNumber } from './read-options.js';
import { addUnitOptions, type UnitOptions } from './units.js';
import { checkOutputs, writeOutput } from './write.js';

const texts = messages.cli.validate;

interface Options extends ReadOptions, UnitOptions {
  format: string[];
  failOn: FailOn;
  config?: string;
  previous?: string;
  maxFindings: number;
  quiet?: boolean;
}

export function addValidate(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('validate')
    .description(texts.description)
    .argument('[路径...]', texts.path)
    .option(
      '--format <形式[=文件]>',
      texts.format.replace('{formats}', Object.keys(REPORTERS).join('、')),
      collect,
      [],
    )
    .addOption(new Option('--fail-on <级别>', texts.failOn).choices(FAIL_ON).default('error'))
    .option('--max-findings <数量>', texts.maxFindings, wholeNumber, 50)
    .option('--quiet', texts.quiet)
    .action(async (paths: string[], options: Options) => {
      const isFlag = command.getOptionValueSource('failOn') === 'cli';
      done(await validate(paths, options, isFlag ? options.failOn : undefined, io));
    });
  addUnitOptions(addPreviousOption(addReadOptions(addConfigOption(command))));
}

async function validate(
  paths: string[],
  options: Options,
  failOn: FailOn | undefined,
  io: Io,
): Promise<number> {
  const formats = (options.format.length > 0 ? options.format : ['terminal']).map(parseFormat);
  const inputs = await inputsOf(paths, io.cwd);
  const outputs = formats.flatMap(({ file }) => (file === undefined ? [] : [{ path: file, force: true }]));
  const asked = [options.roster, options.config].filter((file) => file !== undefined);
  await checkOutputs(outputs, [...inputs, ...asked], io.cwd);
  const config = await loadConfig(options.config, io.cwd);
  const files = await checkAll(inputs, options, config, io);
  const run: Run = { tool: { name: 'report', version: io.version }, files };
  for (const { report, file } of formats) {
    const text = report(run, options, file === undefined ? io : { ...io, colorLevel: 0 });
    if (file === undefined) io.stdout(text);
    else await writeOutput(file, text, io.cwd);
  }
  return fails(files, failOn ?? config.config.failOn ?? options.failOn) ? FOUND : PASSED;
}

type Report = (run: Run, options: Options, io: Io) => string;

const REPORTERS: Readonly<Record<string, Report>> = {
  terminal: (run, { maxFindings, quiet = false }, { colorLevel }) =>
    toTerminal(run, { maxFindings, quiet, colors: new Chalk({ level: colorLevel }) }),
  json: (run) => toJson(run, editions.all.at(-1)?.notice ?? ''),
};

function parseFormat(format: string): { report: Report; file?: string } {
  const [, name = '', equals, file = ''] = /^([^=]*)(=?)(.*)$/s.exec(format) ?? [];
  const report = Object.hasOwn(REPORTERS, name) ? REPORTERS[name] : undefined;
  if (!report) {
    const choices = Object.keys(REPORTERS).join('、');
    throw new Failure('badChoice', { option: '--format', value: name, choices });
  }
  if (equals !== '' && file === '') throw new Failure('emptyValue', { option: `--format ${format}` });
  return file === '' ? { report } : { report, file };
}

/** A file that fails for a crashed rule fails the run, whatever was asked for. */
function fails(files: readonly FileResult[], failOn: FailOn): boolean {
  if (files.some(({ rules: { crashed } }) => crashed.length > 0)) return true;
  if (failOn === 'never') return false;
  const levels = failOn === 'error' ? (['error'] as const) : (['error', 'warning'] as const);
  return files.some(({ findings }) => levels.some((level) => count(findings, level) > 0));
}

const collect = (value: string, previous: string[]) => [...previous, value];
