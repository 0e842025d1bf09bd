import type { FileEntry } from '../../finding/entry.js';
import { count } from '../../finding/result.js';
import type { CertainChange } from '../../fix/certain-changes.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { hanging } from '../../reporter/hanging.js';
import { plain } from '../../reporter/plain.js';
import { wordsFor } from '../../source/location.js';
import type { Fixed } from '../commands/fix-job.js';
import type { Io } from '../io.js';
import { terminalWidth } from '../terminal-width.js';

const { fix: texts } = messages.cli;

/** What remains is for `validate` to show; the first of it says what kind of thing that is. */
const REMAINING_SHOWN = 5;

/** Columns by which the further lines of one are set in: behind its level. */
const HANG = 9;

/**
 * Says what was corrected in a file, and what was not.
 * @param out where the copy was written; undefined when it was only to be told
 */
export function tellFixed(
  { entry, changes, left, copy, after }: Fixed,
  out: string | undefined,
  io: Io,
): void {
  const say = (text: string) => io.stdout(`${plain(text)}\n`);
  const { path } = entry;
  if (left.length > 0) {
    const places = left.map(({ place }) => wordsFor(place)).join('、');
    io.stderr(`${plain(fill(texts.left, { path, places }))}\n`);
  }
  if (entry.status === 'passedOver') {
    say(fill(texts.passedOver, { path }));
    return;
  }
  if (!copy) say(fill(texts.nothing, { path }));
  else if (out === undefined) say(fill(texts.planned, { path, count: changes.length }));
  else say(fill(texts.file, { path, out }));
  for (const change of copy ? changes : []) say(lineOf(change));
  tellRemaining(after ?? entry, (text) => say(hanging(text, HANG, terminalWidth(io))));
}

function lineOf(change: CertainChange): string {
  const { at, title = texts.beside } = change.place;
  return fill(texts.change, { at, title, change: wordsOf(change) });
}

function wordsOf({ reason, from, to }: CertainChange): string {
  if (reason === 'text') return fill(texts.text, { from: String(from), to });
  if (reason === 'blank') return from === null ? fill(texts.blank, { to }) : fill(texts.mark, { from, to });
  return from === null ? fill(texts.missing, { to }) : fill(texts.sum, { from, to });
}

function tellRemaining({ findings }: FileEntry, say: (text: string) => void): void {
  const counts = { errors: count(findings, 'error'), warnings: count(findings, 'warning') };
  const total = counts.errors + counts.warnings;
  if (total === 0) {
    say(texts.none);
    return;
  }
  say(fill(texts.remains, { count: total, ...counts }));
  const { severity: labels } = messages.terminal;
  const standing = findings.filter(({ waived, severity }) => !waived && severity !== 'notice');
  const worstFirst = [
    ...standing.filter(({ severity }) => severity === 'error'),
    ...standing.filter(({ severity }) => severity === 'warning'),
  ];
  for (const { severity, message, rule, places } of worstFirst.slice(0, REMAINING_SHOWN))
    say(fill(texts.finding, { severity: labels[severity], at: wordsOfFirst(places), message, rule }));
}

/** Where the first place of a finding is; nothing for the whole file. */
const wordsOfFirst = ([place]: FileEntry['findings'][number]['places']): string =>
  place ? wordsFor(place) : '';
