import type { Command } from 'commander';
import { type EarlierFile, EarlierRun } from '../../compare/since.js';
import type { FileEntry } from '../../finding/entry.js';
import { keptIfFew } from '../../finding/kept-if-few.js';
import { repeatable } from '../../finding/repeatable.js';
import type { Run } from '../../finding/result.js';
import { messages } from '../../messages/messages.js';
import type { Io } from '../io.js';
import { readFindings } from './read-findings.js';
import { notEmpty } from './read-options.js';

export interface SinceFlag {
  since?: string;
}

export function addSinceOption(command: Command): Command {
  return command.option('--since <结果>', messages.cli.since, notEmpty);
}

/** Reads the results of an earlier run, JSON or NDJSON. @throws Failure when they are none */
export async function readSince(named: string, io: Io): Promise<EarlierRun> {
  const files: EarlierFile[] = [];
  let madeAt: string | null = null;
  for await (const part of readFindings(named, io, { ofAnyVersion: true })) {
    madeAt ??= part.run?.madeAt ?? null;
    for (const { path, sha256, organ, year, status, findings } of part.files)
      files.push({ path, sha256, organ, year, status, findings });
  }
  return new EarlierRun(named, madeAt, files);
}

/** Adds to a run how it compares with an earlier one. */
export function withSince(
  files: Iterable<FileEntry>,
  earlier: EarlierRun | undefined,
): Pick<Run, 'files' | 'since'> {
  if (!earlier) return { files };
  const { sinceOf, run } = earlier.compare(files);
  const compared = repeatable(function* () {
    for (const file of files) yield { ...file, since: sinceOf(file) };
  });
  return { files: keptIfFew(compared), since: run };
}
