import type { FileEntry } from '../finding/entry.js';
import { count, type Run, type Summary, summarize } from '../finding/result.js';
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
  const { summary: all, ranks, names } = surveyOf(files);
  const { passedOver = 0, ...summary } = all;
  if (roster) yield `${rosterLines(roster, options).join('\n')}\n\n`;
  if (since) yield `${hanging(plain(runSinceText(since)), 2, width)}\n\n`;
  if (summary.files > 1) yield* batchParts(files, ranks, names, quiet, options);
  else
    for (const file of files)
      if (file.status === 'passedOver') yield quiet ? '' : `${shortLine(file, options)}\n\n`;
      else if (!quiet || !isClean(file)) yield `${fileLines(file, options).join('\n')}\n\n`;
  for (const sentence of circumstancesText(circumstances))
    yield `${options.colors.dim(hanging(plain(sentence), 2, width))}\n`;
  yield `${hanging(fill(terminal.summary, paintedCounts(summary, options.colors)), 2, width)}\n`;
  if (passedOver > 0) yield `${fill(terminal.passedOver, { count: passedOver })}\n`;
}

/** What has to be known before the first file is told: they are gone over once for all of it. */
function surveyOf(files: Iterable<FileEntry>): {
  summary: Summary;
  ranks: ReadonlySet<Rank>;
  names: NamesOf;
} {
  const ranks = new Set<Rank>();
  const names: NamesOf = { failed: new Map(), unreadable: new Map() };
  function* noting(): Generator<FileEntry> {
    for (const file of files) {
      const { status, organ, path } = file;
      ranks.add(rankOf(file));
      if (status === 'failed' || status === 'unreadable') {
        const name = plain(organ ?? path);
        names[status].set(name, (names[status].get(name) ?? 0) + 1);
      }
      yield file;
    }
  }
  return { summary: summarize(noting()), ranks, names };
}

/** Of the files that failed and of those that could not be read, how many bear a name: the organ's where it is known. */
type NamesOf = Readonly<Record<'failed' | 'unreadable', Map<string, number>>>;

/** Files that are not told where they come by are empty parts, so that others hear of the time that they take. */
function* batchParts(
  files: Iterable<FileEntry>,
  ranks: ReadonlySet<Rank>,
  names: NamesOf,
  quiet: boolean,
  options: FileLinesOptions,
): Generator<string> {
  for (const rank of ['bad', 'doubtful'] as const)
    for (const file of ranks.has(rank) ? files : [])
      yield rankOf(file) === rank ? `${fileLines(file, options).join('\n')}\n\n` : '';
  let isOne = false;
  for (const rank of ['fine', 'other'] as const)
    for (const file of ranks.has(rank) ? files : []) {
      const isTold = rankOf(file) === rank && !(quiet && (rank === 'other' || isClean(file)));
      isOne ||= isTold;
      yield isTold ? `${shortLine(file, options)}\n` : '';
    }
  if (isOne) yield '\n';
  const closing = closingLines(names, options);
  if (closing.length > 0) yield `${closing.join('\n')}\n\n`;
}

type Rank = 'bad' | 'doubtful' | 'fine' | 'other';

/** How soon somebody has to look at a file. */
function rankOf({ status, findings }: FileEntry): Rank {
  if (status === 'failed' || status === 'unreadable') return 'bad';
  if (status === 'passedOver') return 'other';
  return count(findings, 'warning') > 0 || findings.some(({ waived }) => waived) ? 'doubtful' : 'fine';
}

/** Which files failed, and which could not be read. */
function closingLines(names: NamesOf, { colors, width }: FileLinesOptions): string[] {
  return (['failed', 'unreadable'] as const).flatMap((status) => {
    const list = Array.from(names[status], ([name, times]) =>
      times === 1 ? name : fill(terminal.closingTimes, { name, count: times }),
    );
    if (list.length === 0) return [];
    const text = fill(list.length > NAMED_AT_MOST ? terminal.closingMore : terminal.closing, {
      status: terminal.status[status],
      count: [...names[status].values()].reduce((sum, each) => sum + each, 0),
      list: list.slice(0, NAMED_AT_MOST).join('、'),
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
