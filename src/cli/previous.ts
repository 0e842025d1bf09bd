import type { Command } from 'commander';
import type { CheckContext } from '../batch/check-workbook.js';
import { type PreviousContext, PreviousError, PreviousReports } from '../batch/previous.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { plain } from '../reporter/plain.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import { inputsOf } from './paths.js';
import { notEmpty } from './read-options.js';

const texts = messages.cli.previous;

export function addPreviousOption(command: Command): Command {
  return command.option('--previous <文件或文件夹>', texts.option, notEmpty);
}

/** Last year's workbooks, as the checks ask for them. */
export interface Previous {
  readonly previousOf: NonNullable<CheckContext['previousOf']>;
  /** Says so when not one of the workbooks was of use. */
  finish(): void;
}

/** @throws Failure when none of the workbooks can be used, as `previousOf` does when it is not clear which one to use */
export async function loadPrevious(
  named: string,
  context: Pick<PreviousContext, 'editions' | 'read' | 'keyOf'>,
  io: Io,
): Promise<Previous> {
  const say = (note: string) => io.stderr(`${plain(note)}\n`);
  const paths = await inputsOf([named], io.cwd);
  const reports = await orFailure(
    PreviousReports.open(paths, io.cwd, {
      ...context,
      note: (reason, values) => say(fill(texts.notes[reason], values)),
    }),
  );
  return {
    previousOf: (report) => orFailure(reports.of(report)),
    finish: () => {
      if (!reports.isUsed) say(fill(texts.notes.unused, { path: named }));
    },
  };
}

async function orFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PreviousError) throw new Failure(error.reason, error.values);
    throw error;
  }
}
