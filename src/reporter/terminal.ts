import { capGroups } from '../finding/cap.js';
import type { FileEntry, FindingEntry } from '../finding/entry.js';
import type { Severity, Waiver } from '../finding/finding.js';
import { groupFindings } from '../finding/group.js';
import { count, type Run, summarize } from '../finding/result.js';
import { titleOf } from '../finding/wording.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { Value } from '../report/value.js';
import type { RosterStanding } from '../roster/standing.js';
import { circumstancesText } from './circumstances-text.js';
import type { Colors } from './colors.js';
import { plain } from './plain.js';
import { rosterHeadline, rosterLists } from './roster-text.js';
import { fileSinceText, runSinceText } from './since-text.js';
import { statusText } from './status-text.js';
import { suggestionLines } from './suggestion.js';

const { terminal, diagnosis: texts } = messages;

export interface TerminalOptions {
  readonly colors: Colors;
  /** Findings shown of each file. */
  readonly maxFindings: number;
  /** Leave out files without findings. */
  readonly quiet: boolean;
}

/** What a clerk reads: a heading for each file, its findings by table, the cell first; a last line with the counts. */
export function toTerminal(run: Run, options: TerminalOptions): string {
  return [...toTerminalParts(run, options)].join('');
}

/** The same in parts. */
export function* toTerminalParts(
  { files, circumstances, roster, since }: Run,
  options: TerminalOptions,
): Generator<string> {
  if (roster) yield `${rosterLines(roster, options).join('\n')}\n\n`;
  if (since) yield `${plain(runSinceText(since))}\n\n`;
  for (const file of files)
    if (file.status === 'passedOver') yield options.quiet ? '' : passedOverLine(file, options);
    else if (!options.quiet || file.findings.length > 0 || file.status !== 'passed')
      yield `${fileLines(file, options).join('\n')}\n\n`;
  for (const sentence of circumstancesText(circumstances)) yield `${options.colors.dim(plain(sentence))}\n`;
  const { passedOver = 0, ...summary } = summarize(files);
  yield `${fill(terminal.summary, { ...summary })}\n`;
  if (passedOver > 0) yield `${fill(terminal.passedOver, { count: passedOver })}\n`;
}

/** Who has delivered and who has not stands first: the rest is about those who have. */
function rosterLines(roster: RosterStanding, { colors }: TerminalOptions): string[] {
  return [
    colors.bold(plain(rosterHeadline(roster))),
    ...rosterLists(roster).map(({ title, items }) => `  ${plain(`${title}：${items.join('、')}`)}`),
  ];
}

const passedOverLine = ({ path, status }: FileEntry, { colors }: TerminalOptions) =>
  `${plain(path)}  ${colors.dim(terminal.status[status])}\n\n`;

function fileLines(file: FileEntry, options: TerminalOptions): string[] {
  const { colors, maxFindings } = options;
  const since = fileSinceText(file);
  const lines = [heading(file, colors), `  ${verdict(file, colors)}`];
  if (since !== '') lines.push(`  ${plain(since)}`);
  for (const { title, suggestions, findings } of capGroups(groupFindings(file), maxFindings)) {
    lines.push('', `  ${colors.bold(plain(title ?? terminal.general))}`);
    for (const suggestion of suggestions) {
      lines.push(...suggestionLines(suggestion, colors));
      lines.push(...suggestion.explained.map((finding) => explainedLine(finding, colors)));
    }
    lines.push(...findings.flatMap((finding) => findingLines(finding, colors)));
  }
  const total = file.findings.length;
  if (total > maxFindings) lines.push('', `  ${fill(terminal.capped, { shown: maxFindings, total })}`);
  for (const sentence of file.unclear ?? []) lines.push('', `  ${plain(sentence)}`);
  if (file.diagnosesCut) lines.push('', `  ${texts.cut}`);
  for (const { rule, error } of file.rules.crashed)
    lines.push('', `  ${colors.red(fill(terminal.crashed, { rule, error: plain(error) }))}`);
  return lines;
}

function heading({ path, organ, year, edition }: FileEntry, colors: Colors): string {
  const about = [
    organ === null ? '' : plain(organ),
    year === null ? '' : fill(terminal.year, { year }),
    edition === null ? '' : fill(terminal.edition, { edition }),
  ].filter((part) => part !== '');
  return [colors.bold.underline(plain(path)), about.join(' · ')].filter((part) => part !== '').join('  ');
}

function verdict(file: FileEntry, colors: Colors): string {
  const { status, findings, rules } = file;
  const color = status === 'passed' ? colors.green : colors.red;
  const counts = {
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
    notices: count(findings, 'notice'),
  };
  const clean = findings.length === 0 && rules.crashed.length === 0;
  const found = clean ? terminal.clean : fill(terminal.counts, counts);
  const waived = findings.filter((finding) => finding.waived).length;
  const also = waived === 0 ? '' : fill(terminal.waivedCount, { count: waived });
  return `${color(statusText(file))}：${found}${also}`;
}

const COLORS = { error: 'red', warning: 'yellow', notice: 'blue' } as const satisfies Record<
  Severity,
  string
>;

function findingLines(finding: FindingEntry, colors: Colors): string[] {
  const reason = finding.waived ? waiverText(finding.waived) : '';
  return [`    ${headOf(finding, colors)}`, `         ${plain(finding.message + reason)}`];
}

/** A finding under the suggestion that explains it: which one it is and its figures, and no more. */
function explainedLine(finding: FindingEntry, colors: Colors): string {
  const { rule, places, expected, actual, waived } = finding;
  // Where several cells make up the total, none of them is what was compared: their sum is.
  const isOneCell = places.filter(({ role }) => role !== 'part').length === 1;
  const compared =
    expected === undefined
      ? ''
      : isOneCell
        ? comparedText(expected, actual)
        : fill(texts.sides, { expected: expected ?? '', actual: actual ?? '' });
  const text = titleOf(rule) + compared + (waived ? waiverText(waived) : '');
  return `         ${headOf(finding, colors)} ${colors.dim(plain(text))}`;
}

function comparedText(expected: Value, actual: Value | undefined): string {
  return actual == null
    ? fill(texts.comparedBlank, { expected: expected ?? '' })
    : fill(texts.compared, { expected: expected ?? '', actual });
}

function headOf({ severity, rule, places: [place] }: FindingEntry, colors: Colors): string {
  const label = colors[COLORS[severity]](terminal.severity[severity]);
  const at = place ? colors.bold(plain(place.at)) : '';
  return [label, at, colors.dim(rule)].filter((part) => part !== '').join(' ');
}

function waiverText({ reason, until }: Waiver): string {
  return until === undefined
    ? fill(terminal.waived, { reason })
    : fill(terminal.waivedUntil, { reason, until });
}
