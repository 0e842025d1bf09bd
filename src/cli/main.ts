import { Command, CommanderError } from 'commander';
import { FewHandles } from '../check/few-handles.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { plain } from '../reporter/plain.js';
import { cacheFolderOf } from './check/cache-folder.js';
import { addCompletion } from './commands/completion.js';
import { addDiff } from './commands/diff.js';
import { addExplain } from './commands/explain.js';
import { addExtract } from './commands/extract.js';
import { addFix } from './commands/fix.js';
import { addImport } from './commands/import.js';
import { addMerge } from './commands/merge.js';
import { addPage } from './commands/page.js';
import { addRender, VALUE_AFTER_EQUALS } from './commands/render.js';
import { addRollup } from './commands/rollup.js';
import { addRules } from './commands/rules.js';
import { addTemplate } from './commands/template.js';
import { addValidate } from './commands/validate.js';
import { addWaive } from './commands/waive.js';
import { checkDropped, droppedOn } from './dropped.js';
import { PASSED, UNABLE } from './exit.js';
import { Failure } from './failure.js';
import { interruptOf } from './interrupt.js';
import type { Io } from './io.js';
import { openFile } from './output/open-file.js';
import { endWithoutRemains } from './output/unfinished.js';
import { systemFontFolders } from './render/system-fonts.js';
import { serveJobs } from './serve-jobs.js';
import { inChinese, usageFailure } from './usage.js';

/** Runs one command line and returns the exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code = PASSED;
  const done = (result: number) => {
    code = result;
  };
  const program = new Command('report').description(messages.cli.description);
  inChinese(program, io);
  program.helpCommand(`help ${messages.cli.usageCommand}`, messages.cli.helpCommand);
  program.version(io.version, '-V, --version', messages.cli.version);
  const commands = [
    addValidate,
    addRender,
    addTemplate,
    addPage,
    addRollup,
    addMerge,
    addExtract,
    addImport,
    addFix,
    addDiff,
    addRules,
    addExplain,
    addWaive,
    addCompletion,
  ];
  for (const add of commands) add(program, io, done);
  for (const command of program.commands) inChinese(command, io);
  try {
    await program.parseAsync(asGiven(args), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return PASSED;
    const failure = failureOf(error, program, args);
    if (!(failure instanceof Failure)) throw failure;
    // They quote file names and data.
    io.stderr(`${[failure.message, ...failure.details].map(plain).join('\n')}\n`);
    return UNABLE;
  }
}

function failureOf(error: unknown, program: Command, args: readonly string[]): unknown {
  if (error instanceof CommanderError) return usageFailure(error, program, args);
  return error instanceof FewHandles ? new Failure('fewHandles', { code: error.code }) : error;
}

/** An option whose value only comes after `=` gets an empty one, so that it does not take the next argument. */
function asGiven(args: readonly string[]): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  return args.map((argument, index) =>
    index < end && VALUE_AFTER_EQUALS.includes(argument) ? `${argument}=` : argument,
  );
}

export {
  cacheFolderOf,
  checkDropped,
  droppedOn,
  endWithoutRemains,
  interruptOf,
  openFile,
  serveJobs,
  systemFontFolders,
};

/** What is said when the standard output takes no more; nothing when its reader has seen enough, such as head. */
export function stdoutError(error: NodeJS.ErrnoException): string | undefined {
  const { code = error.message } = error;
  return code === 'EPIPE' ? undefined : `${fill(messages.cli.errors.stdout, { code })}\n`;
}

/** What is said when there is no current folder any more. */
export function noFolderError(): string {
  return `${messages.cli.errors.noFolder}\n`;
}

/** What is said when the program itself is at fault. */
export function internalError(error: unknown): string {
  const line = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${fill(messages.cli.errors.internal, { error: line.replace(/\s+/g, ' ') })}\n`;
}
