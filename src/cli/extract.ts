import type { Command } from 'commander';
import { checkFile } from '../batch/check-file.js';
import { editions } from '../edition/editions.js';
import { messages } from '../messages/messages.js';
import { toData } from '../report/data.js';
import { hasTables, type ReadOptions } from '../report/report.js';
import { jsonText } from '../reporter/json-text.js';
import { fLimit, fOpen } from '../rules/file/refused.js';
import { fTable } from '../rules/file/table.js';
import { FOUND, PASSED } from './exit.js';
import type { Io } from './io.js';
import { inputOf } from './paths.js';
import { addReadOptions, readOptionsOf } from './read-options.js';
import { refusal } from './refusal.js';

const texts = messages.cli.extract;

export function addExtract(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('extract')
    .description(texts.description)
    .argument('<文件>', texts.path)
    .action(async (file: string, options: ReadOptions) => done(await extract(file, options, io)));
  addReadOptions(command);
}

async function extract(file: string, options: ReadOptions, io: Io): Promise<number> {
  const input = await inputOf(file, io.cwd);
  // Only what leaves nothing to extract: mistakes in the figures are for validate.
  const rules = [fOpen, fLimit, fTable];
  const { report, result } = await checkFile(input, io.cwd, {
    editions,
    rules,
    read: readOptionsOf(options),
  });
  if (!report || !hasTables(report)) {
    io.stderr(refusal([result], io, messages.cli.extractRefused));
    return FOUND;
  }
  io.stdout(jsonText(toData(report)));
  return PASSED;
}
