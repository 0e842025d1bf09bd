import type { ChalkInstance } from 'chalk';
import type { Finding, Severity } from '../finding/finding.js';
import { groupFindings } from '../finding/group.js';
import { count, type FileResult, type Run, summarize } from '../finding/result.js';
import { messageOf } from '../finding/wording.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { plain } from './plain.js';

const { terminal } = messages;

export interface TerminalOptions {
  readonly colors: ChalkInstance;
  /** Findings shown of each file. */
  readonly maxFindings: number;
  /** Leave out files without findings. */
  readonly quiet: boolean;
}

/** What a clerk reads: a heading for each file, its findings by table, the cell first; a last line with the counts. */
export function toTerminal(run: Run, options: TerminalOptions): string {
  const shown = run.files.filter(
    (file) => !options.quiet || file.findings.length > 0 || file.status !== 'passed',
  );
  const files = shown.map((file) => fileLines(file, options).join('\n'));
  return `${[...files, fill(terminal.summary, { ...summarize(run.files) })].join('\n\n')}\n`;
}

function fileLines(file: FileResult, options: TerminalOptions): string[] {
  const { colors, maxFindings } = options;
  const groups = groupFindings(file.findings, file.edition);
  const lines = [heading(file, colors), `  ${verdict(file, colors)}`];
  let left = maxFindings;
  for (const { title, findings } of groups) {
    if (left <= 0) break;
    lines.push('', `  ${colors.bold(plain(title ?? terminal.general))}`);
    lines.push(...findings.slice(0, left).flatMap((finding) => findingLines(finding, colors)));
    left -= findings.length;
  }
  const total = file.findings.length;
  if (total > maxFindings) lines.push('', `  ${fill(terminal.capped, { shown: maxFindings, total })}`);
  for (const { rule, error } of file.rules.crashed)
    lines.push('', `  ${colors.red(fill(terminal.crashed, { rule, error: plain(error) }))}`);
  return lines;
}

function heading({ path, organ, year, edition }: FileResult, colors: ChalkInstance): string {
  const about = [
    organ === null ? '' : plain(organ),
    year === null ? '' : fill(terminal.year, { year }),
    edition === null ? '' : fill(terminal.edition, { edition: edition.id }),
  ].filter((part) => part !== '');
  return [colors.bold.underline(plain(path)), about.join(' · ')].filter((part) => part !== '').join('  ');
}

function verdict({ status, findings, rules }: FileResult, colors: ChalkInstance): string {
  const color = status === 'passed' ? colors.green : colors.red;
  const counts = {
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
    notices: count(findings, 'notice'),
  };
  const clean = findings.length === 0 && rules.crashed.length === 0;
  const found = clean ? terminal.clean : fill(terminal.counts, counts);
  return `${color(terminal.status[status])}：${found}`;
}

const COLORS = { error: 'red', warning: 'yellow', notice: 'blue' } as const satisfies Record<
  Severity,
  string
>;

function findingLines(finding: Finding, colors: ChalkInstance): string[] {
  const { severity, rule, places, waived } = finding;
  const [place] = places;
  const label = colors[COLORS[severity]](terminal.severity[severity]);
  const at = place ? colors.bold(plain(`${place.sheet}!${place.cell}`)) : '';
  const head = ['   ', label, at, colors.dim(rule)].filter((part) => part !== '').join(' ');
  const reason = waived ? fill(terminal.waived, { reason: waived.reason }) : '';
  return [head, `         ${plain(messageOf(finding) + reason)}`];
}
