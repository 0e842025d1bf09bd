import { groupBy } from '../edition/group-by.js';
import type { FileEntry, FindingEntry } from '../finding/entry.js';
import type { Run } from '../finding/result.js';
import { titleOf } from '../finding/wording.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
// What it escapes and leaves out is what XML 1.0 demands too.
import { type Raw, html as xml } from '../render/html/escape.js';
import { plain } from './plain.js';
import { waivedText } from './waived.js';

const { junit: texts, title, capped } = messages.reporters;
const { severity } = messages.terminal;

export interface JunitOptions {
  /** Findings named in each test case. */
  readonly maxFindings: number;
}

/** What build servers show: a suite for each workbook, a case for each rule that found something. */
export function toJunit({ files }: Run, options: JunitOptions): string {
  const suites = files.map((file) => suiteOf(file, options));
  const totals = counts(suites.flatMap(({ cases }) => cases));
  return xml`${DECLARATION}<testsuites name="${title}"${totals}>
${suites.map(({ markup }) => markup)}</testsuites>
`.markup;
}

const DECLARATION = xml`<?xml version="1.0" encoding="UTF-8"?>
`;

interface Case {
  readonly kind: 'failed' | 'crashed' | 'passed';
  readonly markup: Raw;
}

function suiteOf(file: FileEntry, options: JunitOptions): { cases: readonly Case[]; markup: Raw } {
  const path = plain(file.path);
  const byRule = groupBy(file.findings, ({ rule }) => rule);
  const found = [...byRule].map(([rule, findings]) => ruleCase(path, rule, findings, options));
  const crashed = file.rules.crashed.map(({ rule, error }) => crashedCase(path, rule, plain(error)));
  const cases = found.length + crashed.length > 0 ? [...found, ...crashed] : [cleanCase(path)];
  const markup = xml`<testsuite name="${path}"${counts(cases)}>
${cases.map((each) => each.markup)}</testsuite>
`;
  return { cases, markup };
}

function ruleCase(
  path: string,
  rule: string,
  findings: readonly FindingEntry[],
  options: JunitOptions,
): Case {
  const { maxFindings } = options;
  const lines = findings.slice(0, maxFindings).map(lineOf);
  if (findings.length > maxFindings) lines.push(fill(capped, { shown: maxFindings, total: findings.length }));
  const text = lines.join('\n');
  const isFailed = findings.some((finding) => finding.severity === 'error' && !finding.waived);
  const outcome = isFailed
    ? xml`<failure type="${rule}" message="${lines[0] ?? titleOf(rule)}">${text}</failure>`
    : xml`<system-out>${text}</system-out>`;
  const name = fill(texts.case, { rule, title: titleOf(rule) });
  return { kind: isFailed ? 'failed' : 'passed', markup: caseMarkup(path, name, outcome) };
}

function crashedCase(path: string, rule: string, error: string): Case {
  const outcome = xml`<error type="${rule}" message="${error}"/>`;
  return { kind: 'crashed', markup: caseMarkup(path, rule, outcome) };
}

function cleanCase(path: string): Case {
  return { kind: 'passed', markup: xml`<testcase classname="${path}" name="${texts.clean}"/>\n` };
}

function caseMarkup(path: string, name: string, outcome: Raw): Raw {
  return xml`<testcase classname="${path}" name="${name}">
${outcome}
</testcase>
`;
}

function lineOf(finding: FindingEntry): string {
  const [place] = finding.places;
  const at = place ? fill(texts.at, { at: `${place.sheet}!${place.cell}` }) : '';
  const waived = finding.waived ? ` ${waivedText(finding.waived)}` : '';
  const line = fill(texts.line, { severity: severity[finding.severity], at, message: finding.message });
  return plain(line + waived);
}

function counts(cases: readonly Case[]): Raw {
  const failures = cases.filter(({ kind }) => kind === 'failed').length;
  const errors = cases.filter(({ kind }) => kind === 'crashed').length;
  return xml` tests="${cases.length}" failures="${failures}" errors="${errors}"`;
}
