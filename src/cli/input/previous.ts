import type { Command } from 'commander';
import type { Endings } from '../../batch/endings.js';
import { identifyAllPrevious, type ReadJob } from '../../batch/identify-files.js';
import type { Known } from '../../check/known.js';
import {
  type Identified,
  PreviousError,
  type PreviousFile,
  type PreviousNote,
  usablePrevious,
} from '../../check/previous.js';
import { groupBy } from '../../edition/group-by.js';
import { fill, type Values } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { plain } from '../../reporter/plain.js';
import { Failure } from '../failure.js';
import { inPlace } from '../in-place.js';
import type { Io } from '../io.js';
import { relatedInputs } from './paths.js';
import { notEmpty } from './read-options.js';

const texts = messages.cli.previous;

export function addPreviousOption(command: Command): Command {
  return command.option('--previous <文件或文件夹>', texts.option, notEmpty);
}

/**
 * Looks into last year's workbooks: whose they are, and of which year.
 * @throws Failure when none of them can be used
 */
export async function indexPrevious(
  named: string,
  read: ReadJob['read'],
  cache: Known<Identified> | undefined,
  io: Io,
  only?: Endings,
): Promise<PreviousFile[]> {
  const paths = await relatedInputs(named, io, only);
  const identified = await identifyAllPrevious(paths, { cwd: io.cwd, read }, inPlace(io), cache);
  try {
    const notes: Note[] = [];
    const usable = usablePrevious(identified, (reason, values) => void notes.push({ reason, values }));
    sayOfPrevious(notes, io);
    return usable;
  } catch (error) {
    if (error instanceof PreviousError) throw new Failure(error.reason, error.values);
    throw error;
  }
}

interface Note {
  readonly reason: PreviousNote;
  readonly values: Values;
}

/** Workbooks that a note names. */
const NAMED_AT_MOST = 5;

/** Says which workbooks of last year were passed over, once for all of which the same is to be said. */
export function sayOfPrevious(notes: readonly Note[], io: Io): void {
  const groups = groupBy(notes, ({ reason, values: { path: _, ...values } }) =>
    JSON.stringify([reason, values]),
  );
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const names = group.slice(0, NAMED_AT_MOST).map(({ values }) => values.path);
    const list = names.join('、');
    const count = group.length;
    const path = count > NAMED_AT_MOST ? fill(texts.notes.several, { list, count }) : list;
    const values: Values = { ...first.values, path };
    io.stderr(`${plain(fill(texts.notes[first.reason], values))}\n`);
  }
}

/** Says that not one of last year's workbooks was of use. */
export function sayUnused(named: string, io: Io): void {
  io.stderr(`${plain(fill(texts.notes.unused, { path: named }))}\n`);
}
