import { capGroups } from '../finding/cap.js';
import type { FileEntry, FindingEntry } from '../finding/entry.js';
import { type Group, groupFindings, type Suggestion } from '../finding/group.js';
import { count, type Run, summarize } from '../finding/result.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { adviceAmong } from './advice.js';
import { plain } from './plain.js';
import { waivedText } from './waived.js';

const { markdown: texts, title, summary, capped, crashed, advice } = messages.reporters;
const { severity, status, general } = messages.terminal;

export interface MarkdownOptions {
  /** Findings shown of each file. */
  readonly maxFindings: number;
  /** Leave out files without findings. */
  readonly quiet: boolean;
}

/** For pull requests, wikis and mails: the totals, a table of the workbooks, then each one's findings by table. */
export function toMarkdown({ files }: Run, options: MarkdownOptions): string {
  const told = files.filter(({ status, findings }) => status !== 'passed' || findings.length > 0);
  const parts = [
    `# ${title}`,
    fill(summary, { ...summarize(files) }),
    tableOf(texts.units, (options.quiet ? told : files).map(unitRow)),
    ...told.flatMap((file) => fileParts(file, options)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function unitRow({ path, organ, year, findings, ...file }: FileEntry): string[] {
  const counts = (['error', 'warning', 'notice'] as const).map((level) => String(count(findings, level)));
  return [
    escaped(path),
    escaped(organ ?? ''),
    year === null ? '' : String(year),
    status[file.status],
    ...counts,
  ];
}

function fileParts(file: FileEntry, { maxFindings }: MarkdownOptions): string[] {
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
  const at = place ? escaped(`${place.sheet}!${place.cell}`) : '';
  const text = escaped(waived ? `${message}（${waivedText(waived)}）` : message);
  return [severity[finding.severity], at, rule, text];
}

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Text as it is: no mark, tag or entity of its own, and no address that a viewer would make a link of. */
function escaped(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~$]|(?<=www)\./gi, (mark) => `\\${mark}`)
    .replace(/:(?=\/\/)/g, '&#58;');
}
