import { capGroups } from '../finding/cap.js';
import type { FileEntry, FindingEntry } from '../finding/entry.js';
import { SEVERITIES } from '../finding/finding.js';
import { type Group, groupFindings, type Suggestion } from '../finding/group.js';
import { count, type Run, summarize } from '../finding/result.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { RosterStanding } from '../roster/standing.js';
import { adviceAmong } from './advice.js';
import { circumstancesText } from './circumstances-text.js';
import { plain } from './plain.js';
import { rosterHeadline, rosterLists } from './roster-text.js';
import { runSinceText } from './since-text.js';
import { isClean, statusText } from './status-text.js';
import { waivedText } from './waived.js';

const { markdown: texts, title, summary, capped, crashed, advice } = messages.reporters;
const { severity, general } = messages.terminal;

export interface MarkdownOptions {
  /** Findings shown of each file. */
  readonly maxFindings: number;
}

/** Rows of the table of workbooks: a comment on a code host holds some 64 000 characters. */
const ROWS_AT_MOST = 500;
/** Workbooks whose findings are told. */
const TOLD_AT_MOST = 50;

/** For pull requests, wikis and mails: the totals, a table of the workbooks, then each one's findings by table. */
export function* toMarkdown(
  { files, circumstances, roster, since }: Run,
  { maxFindings }: MarkdownOptions,
): Generator<string> {
  let clean = 0;
  for (const file of files) if (isClean(file)) clean += 1;
  const sum = summarize(files);
  const told = sum.files - clean;
  yield `# ${title}\n\n`;
  if (roster) yield `${rosterText(roster)}\n\n`;
  if (since) yield `${escaped(runSinceText(since))}\n\n`;
  yield `${fill(summary, { ...sum })}\n`;
  const sentences = circumstancesText(circumstances).map(escaped);
  if (sentences.length > 0) yield `\n${sentences.join('\n')}\n`;
  if (sum.files > 0) yield `\n${tableHead(texts.units)}`;
  for (const file of first(ROWS_AT_MOST, worstFirst(files))) yield tableRow(unitRow(file));
  yield cappedText(ROWS_AT_MOST, sum.files + (sum.passedOver ?? 0));
  for (const file of first(TOLD_AT_MOST, notClean(files)))
    for (const part of fileParts(file, maxFindings)) yield part === '' ? '' : `\n${part}\n`;
  yield cappedText(TOLD_AT_MOST, told);
}

function rosterText(roster: RosterStanding): string {
  const lists = rosterLists(roster).map(
    ({ title, items }) => `- ${escaped(`${title}：${items.join('、')}`)}`,
  );
  return [`**${escaped(rosterHeadline(roster))}**`, ...(lists.length > 0 ? ['', ...lists] : [])].join('\n');
}

/** Those that somebody has to look at, those with warnings only, and then the clean ones. */
function* worstFirst(files: Iterable<FileEntry>): Generator<FileEntry> {
  yield* notClean(files);
  for (const file of files) if (isClean(file)) yield file;
  for (const file of files) if (file.status === 'passedOver') yield file;
}

function* notClean(files: Iterable<FileEntry>): Generator<FileEntry> {
  for (const file of files) if (file.status === 'failed' || file.status === 'unreadable') yield file;
  for (const file of files) if (file.status === 'passed' && !isClean(file)) yield file;
  for (const file of files) if (file.status === 'roster') yield file;
}

function* first<T>(count: number, items: Iterable<T>): Generator<T> {
  let left = count;
  for (const item of items) {
    yield item;
    left -= 1;
    if (left === 0) return;
  }
}

function cappedText(shown: number, total: number): string {
  return total > shown ? `\n*${fill(capped, { shown, total })}*\n` : '';
}

function unitRow(file: FileEntry): string[] {
  const { path, organ, year, findings } = file;
  const counts = SEVERITIES.map((level) => String(count(findings, level)));
  return [
    escaped(path),
    escaped(organ ?? ''),
    year === null ? '' : String(year),
    statusText(file),
    ...counts,
  ];
}

function fileParts(file: FileEntry, maxFindings: number): string[] {
  const groups = capGroups(groupFindings(file), maxFindings);
  const total = file.findings.length;
  return [
    `## ${escaped(file.path)}`,
    ...groups.flatMap(groupParts),
    ...(total > maxFindings ? [`*${fill(capped, { shown: maxFindings, total })}*`] : []),
    ...file.rules.crashed.map(({ rule, error }) => escaped(fill(crashed, { rule, error }))),
  ];
}

function groupParts({ title, suggestions, findings }: Group): string[] {
  const explained = suggestions.flatMap((suggestion) => suggestion.explained);
  return [
    `### ${escaped(title ?? general)}`,
    suggestions.map((suggestion) => `- **${escaped(adviceText(suggestion))}**`).join('\n'),
    tableOf(texts.findings, [...explained, ...findings].map(findingRow)),
  ];
}

const adviceText = ({ choices }: Suggestion) => fill(advice, { advice: adviceAmong(choices) });

function findingRow(finding: FindingEntry): string[] {
  const { rule, message, waived, places } = finding;
  const [place] = places;
  const at = place ? escaped(place.at) : '';
  const text = escaped(waived ? `${message}（${waivedText(waived)}）` : message);
  return [severity[finding.severity], at, rule, text];
}

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : (tableHead(columns) + rows.map(tableRow).join('')).trimEnd();
}

const tableHead = (columns: readonly string[]) => tableRow(columns) + tableRow(columns.map(() => '---'));
const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

/** Text as it is: no mark, tag or entity of its own, and no address that a viewer would make a link of. */
function escaped(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~$]|(?<=www)\./gi, (mark) => `\\${mark}`)
    .replace(/:(?=\/\/)/g, '&#58;');
}
