import type { FileEntry } from '../finding/entry.js';
import { count, type Run, summarize } from '../finding/result.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { RosterStanding } from '../roster/standing.js';
import { circumstancesText } from './circumstances-text.js';
import type { Colors } from './colors.js';
import { type FileLinesOptions, fileLines, shortLine } from './file-lines.js';
import { hanging } from './hanging.js';
import { paintedCounts } from './painted-counts.js';
import { plain } from './plain.js';
import { rosterHeadline, rosterLists } from './roster-text.js';
import { runSinceText } from './since-text.js';
import { isClean } from './status-text.js';

const { terminal } = messages;

export interface TerminalOptions {
  readonly colors: Colors;
  /** Findings shown of each file. */
  readonly maxFindings: number;
  /** Leave out files without findings. */
  readonly quiet: boolean;
  /** Columns after which lines are broken; absent where they are not. */
  readonly width?: number;
}

/** Files that the closing list names. */
const NAMED_AT_MOST = 60;

/** What a clerk reads: a heading for each file, its findings by table, the cell first; a last line with the counts. */
export function toTerminal(run: Run, options: TerminalOptions): string {
  return [...toTerminalParts(run, options)].join('');
}

/**
 * The same in parts. Of many files, those with errors come first, those that need not be looked into take a line each,
 * and the end names the failed ones again: the beginning is out of sight by then.
 */
export function* toTerminalParts(
  { files, circumstances, roster, since }: Run,
  { quiet, width = Number.POSITIVE_INFINITY, ...given }: TerminalOptions,
): Generator<string> {
  const options = { ...given, width };
  const { passedOver = 0, ...summary } = summarize(files);
  if (roster) yield `${rosterLines(roster, options).join('\n')}\n\n`;
  if (since) yield `${hanging(plain(runSinceText(since)), 2, width)}\n\n`;
  if (summary.files > 1) yield* batchParts(files, quiet, options);
  else
    for (const file of files)
      if (file.status === 'passedOver') yield quiet ? '' : `${shortLine(file, options)}\n\n`;
      else if (!quiet || !isClean(file)) yield `${fileLines(file, options).join('\n')}\n\n`;
  for (const sentence of circumstancesText(circumstances))
    yield `${options.colors.dim(hanging(plain(sentence), 2, width))}\n`;
  yield `${hanging(fill(terminal.summary, paintedCounts(summary, options.colors)), 2, width)}\n`;
  if (passedOver > 0) yield `${fill(terminal.passedOver, { count: passedOver })}\n`;
}

function* batchParts(
  files: Iterable<FileEntry>,
  quiet: boolean,
  options: FileLinesOptions,
): Generator<string> {
  for (const rank of ['bad', 'doubtful'] as const)
    for (const file of files) if (rankOf(file) === rank) yield `${fileLines(file, options).join('\n')}\n\n`;
  let isOne = false;
  for (const rank of ['fine', 'other'] as const)
    for (const file of files) {
      if (rankOf(file) !== rank || (quiet && (rank === 'other' || isClean(file)))) continue;
      isOne = true;
      yield `${shortLine(file, options)}\n`;
    }
  if (isOne) yield '\n';
  const closing = closingLines(files, options);
  if (closing.length > 0) yield `${closing.join('\n')}\n\n`;
}

type Rank = 'bad' | 'doubtful' | 'fine' | 'other';

/** How soon somebody has to look at a file. */
function rankOf({ status, findings }: FileEntry): Rank {
  if (status === 'failed' || status === 'unreadable') return 'bad';
  if (status === 'passedOver') return 'other';
  return count(findings, 'warning') > 0 || findings.some(({ waived }) => waived) ? 'doubtful' : 'fine';
}

/** Which files failed, and which could not be read: by the organ where it is known. */
function closingLines(files: Iterable<FileEntry>, { colors, width }: FileLinesOptions): string[] {
  const counts = { failed: new Map<string, number>(), unreadable: new Map<string, number>() };
  for (const { status, organ, path } of files) {
    if (status !== 'failed' && status !== 'unreadable') continue;
    const name = plain(organ ?? path);
    counts[status].set(name, (counts[status].get(name) ?? 0) + 1);
  }
  return (['failed', 'unreadable'] as const).flatMap((status) => {
    const names = Array.from(counts[status], ([name, times]) =>
      times === 1 ? name : fill(terminal.closingTimes, { name, count: times }),
    );
    if (names.length === 0) return [];
    const text = fill(names.length > NAMED_AT_MOST ? terminal.closingMore : terminal.closing, {
      status: terminal.status[status],
      count: [...counts[status].values()].reduce((sum, each) => sum + each, 0),
      list: names.slice(0, NAMED_AT_MOST).join('、'),
    });
    return [hanging(colors.red(text), 2, width)];
  });
}

/** Who has delivered and who has not stands first: the rest is about those who have. */
function rosterLines(roster: RosterStanding, { colors, width }: FileLinesOptions): string[] {
  return [
    hanging(colors.bold(plain(rosterHeadline(roster))), 2, width),
    ...rosterLists(roster).map(({ title, items }) =>
      hanging(`  ${plain(`${title}：${items.join('、')}`)}`, 4, width),
    ),
  ];
}
