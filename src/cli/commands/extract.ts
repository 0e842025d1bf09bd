import type { Command } from 'commander';
import { breachAnswer } from '../../batch/breach-answer.js';
import { BOUNDS } from '../../batch/run/bounds.js';
import { runBatch } from '../../batch/run/run-batch.js';
import { messages } from '../../messages/messages.js';
import type { ReadOptions } from '../../report/report.js';
import { jsonText } from '../../reporter/json-text.js';
import { FOUND, PASSED } from '../exit.js';
import { inputOf } from '../input/paths.js';
import { addReadOptions, readOptionsOf } from '../input/read-options.js';
import type { Io } from '../io.js';
import { refusal } from '../refusal.js';
import { EXTRACTING, type Extracted, type ExtractTask, extractFrom } from './extract-job.js';

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
  const input = await inputOf(file, io);
  const { bounds = BOUNDS, worker: script } = io.machine;
  const job = { cwd: io.cwd, read: readOptionsOf(options) };
  let code = PASSED;
  await runBatch<Extracted>(
    {
      files: [input],
      work: (path) => extractFrom(path, job, true),
      job: { kind: 'extract', job } satisfies ExtractTask,
      broken: (path, breach) => breachAnswer(path, breach, bounds, { ...EXTRACTING, read: job.read }),
    },
    { processes: 1, script, bounds },
    (_, { entry, data }) => {
      if (data) io.stdout(jsonText(data));
      else io.stderr(refusal([entry], io, messages.cli.extractRefused));
      if (!data) code = FOUND;
    },
  );
  return code;
}
