import { capGroups } from '../finding/cap.js';
import type { FileEntry, FindingEntry } from '../finding/entry.js';
import type { Severity, Waiver } from '../finding/finding.js';
import { groupFindings } from '../finding/group.js';
import { count } from '../finding/result.js';
import { titleOf } from '../finding/wording.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { Value } from '../report/value.js';
import type { Colors } from './colors.js';
import { hanging } from './hanging.js';
import { paintedCounts } from './painted-counts.js';
import { plain } from './plain.js';
import { fileSinceText } from './since-text.js';
import { statusText } from './status-text.js';
import { suggestionLines } from './suggestion.js';
import { toldOnce } from './told-once.js';

const { terminal, diagnosis: texts } = messages;

export interface FileLinesOptions {
  readonly colors: Colors;
  /** Findings shown. */
  readonly maxFindings: number;
  /** Columns of the terminal; lines are broken there. */
  readonly width: number;
}

/** Columns at which texts of findings begin, and of those that a suggestion explains. */
const TEXT = 9;
const EXPLAINED = 14;

/** A checked file for the terminal: its heading and verdict, then what was found by table, the cell first. */
export function fileLines(file: FileEntry, options: FileLinesOptions): string[] {
  const { colors, maxFindings, width } = options;
  const since = fileSinceText(file);
  const sentence = (text: string) => ['', hanging(`  ${text}`, 2, width)];
  const lines = [hanging(heading(file, colors), 2, width), `  ${verdict(file, colors)}`];
  if (since !== '') lines.push(hanging(`  ${plain(since)}`, 2, width));
  for (const { title, suggestions, findings } of capGroups(groupFindings(file), maxFindings)) {
    lines.push(...sentence(colors.bold(plain(title ?? terminal.general))));
    for (const suggestion of suggestions) {
      lines.push(...suggestionLines(suggestion, colors).map((line) => hanging(line, TEXT, width)));
      for (const finding of suggestion.explained)
        lines.push(hanging(explainedLine(finding, colors), EXPLAINED, width));
    }
    const told = toldOnce(findings);
    for (const [index, finding] of findings.entries())
      lines.push(hanging(findingLine(finding, told[index] ?? finding.message, colors), TEXT, width));
  }
  const total = file.findings.length;
  if (total > maxFindings) lines.push(...sentence(fill(terminal.capped, { shown: maxFindings, total })));
  for (const unclear of file.unclear ?? []) lines.push(...sentence(plain(unclear)));
  if (file.diagnosesCut) lines.push(...sentence(texts.cut));
  for (const { rule, error } of file.rules.crashed)
    lines.push(...sentence(colors.red(fill(terminal.crashed, { rule, error: plain(error) }))));
  return lines;
}

/** A file that need not be looked into, in one line. */
export function shortLine(file: FileEntry, { colors, width }: FileLinesOptions): string {
  const { status, path, organ, findings } = file;
  if (status !== 'passed') return hanging(`${plain(path)}  ${colors.dim(statusText(file))}`, 2, width);
  const notices = count(findings, 'notice');
  const about = [
    organ === null ? '' : plain(organ),
    notices > 0 ? fill(terminal.shortNotices, { count: notices }) : '',
  ].filter((part) => part !== '');
  const parts = [colors.green(statusText(file)), plain(path), colors.dim(about.join(' · '))];
  return hanging(parts.join('  ').trimEnd(), 2, width);
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
  const found = clean ? terminal.clean : fill(terminal.counts, paintedCounts(counts, colors));
  const waived = findings.filter((finding) => finding.waived).length;
  const also = waived === 0 ? '' : fill(terminal.waivedCount, { count: waived });
  return `${color(statusText(file))}：${found}${also}`;
}

const COLORS = { error: 'red', warning: 'yellow', notice: 'blue' } as const satisfies Record<
  Severity,
  string
>;

function findingLine(finding: FindingEntry, message: string, colors: Colors): string {
  const reason = finding.waived ? waiverText(finding.waived) : '';
  return `    ${headOf(finding, colors)}  ${plain(message + reason)} ${colors.dim(finding.rule)}`;
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
  return `         ${headOf(finding, colors)}  ${colors.dim(`${plain(text)} ${rule}`)}`;
}

function comparedText(expected: Value, actual: Value | undefined): string {
  return actual == null
    ? fill(texts.comparedBlank, { expected: expected ?? '' })
    : fill(texts.compared, { expected: expected ?? '', actual });
}

function headOf({ severity, places: [place] }: FindingEntry, colors: Colors): string {
  const label = colors[COLORS[severity]](terminal.severity[severity]);
  const at = place ? colors.bold(plain(place.at)) : '';
  return [label, at].filter((part) => part !== '').join(' ');
}

function waiverText({ reason, until }: Waiver): string {
  return until === undefined
    ? fill(terminal.waived, { reason })
    : fill(terminal.waivedUntil, { reason, until });
}
