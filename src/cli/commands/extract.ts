import type { Command } from 'commander';
import { answersOf } from '../../batch/run/answers.js';
import { brieflyWithin } from '../../batch/run/briefly.js';
import { breachAnswer } from '../../check/breach-answer.js';
import { messages } from '../../messages/messages.js';
import type { ReadOptions } from '../../report/report.js';
import { jsonText } from '../../reporter/json-text.js';
import { FOUND, PASSED } from '../exit.js';
import { inPlace } from '../in-place.js';
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
  const plan = inPlace(io);
  const job = { cwd: io.cwd, read: readOptionsOf(options) };
  const briefly = brieflyWithin();
  const [extracted] = await answersOf<Extracted>(
    {
      files: [input],
      work: (path) => extractFrom(path, job, briefly),
      job: { kind: 'extract', job } satisfies ExtractTask,
      broken: (path, breach) => breachAnswer(path, breach, plan.bounds, { ...EXTRACTING, read: job.read }),
    },
    plan,
  );
  if (extracted?.data) {
    io.stdout(jsonText(extracted.data));
    return PASSED;
  }
  io.stderr(refusal(extracted ? [extracted.entry] : [], io, messages.cli.extractRefused));
  return FOUND;
}
