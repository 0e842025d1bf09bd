import { type Command, Option } from 'commander';
import { FAIL_ON, type FailOn } from '../../config/config.js';
import type { FileEntry } from '../../finding/entry.js';
import { count } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { FOUND, PASSED } from '../exit.js';
import { wholeNumber } from '../input/read-options.js';
import { formatNames, parseFormat } from './formats.js';
import type { TellOptions } from './tellers.js';

const texts = messages.cli.validate;

/** The flags that say how results are told, and what they mean for the exit code. */
export interface ReportFlags {
  format: string[];
  /** Undefined leaves it to the config. */
  failOn?: FailOn;
  maxFindings: number;
  quiet?: boolean;
}

const FAIL_ON_DEFAULT: FailOn = 'error';

export function addReportOptions(command: Command): Command {
  const failOn = `${texts.failOn}（${fill(messages.cli.default, { value: FAIL_ON_DEFAULT })}）`;
  return command
    .option('--format <形式[=文件]>', fill(texts.format, { formats: formatNames.join('、') }), collect, [])
    .addOption(new Option('--fail-on <级别>', failOn).choices(FAIL_ON))
    .option('--max-findings <数量>', texts.maxFindings, wholeNumber, 50)
    .option('--quiet', texts.quiet);
}

export function tellOptionsOf({ maxFindings, quiet = false }: ReportFlags): TellOptions {
  return { maxFindings, quiet };
}

/** What the flag says, else the config. */
export function exitCodeOf(
  files: Iterable<FileEntry>,
  flag: FailOn | undefined,
  ofConfig: FailOn | undefined,
): number {
  const failOn = flag ?? ofConfig ?? FAIL_ON_DEFAULT;
  for (const file of files) if (fails(file, failOn)) return FOUND;
  return PASSED;
}

/** A file that fails for a crashed rule fails the run, whatever was asked for. */
function fails({ findings, rules: { crashed } }: FileEntry, failOn: FailOn): boolean {
  if (crashed.length > 0) return true;
  if (failOn === 'never') return false;
  const levels = failOn === 'error' ? (['error'] as const) : (['error', 'warning'] as const);
  return levels.some((level) => count(findings, level) > 0);
}

/** @throws Failure when there is no such format: said before anything is looked for */
function collect(value: string, previous: string[]): string[] {
  parseFormat(value);
  return [...previous, value];
}
