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

const { junit: texts, title } = messages.reporters;
const { severity } = messages.terminal;

/** What build servers show: a suite for each workbook, a case for each rule that found something. */
export function* toJunit({ files }: Run): Generator<string> {
  yield xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${title}"${counts(casesOf(files))}>
`.markup;
  for (const file of files) if (file.status !== 'passedOver') yield suiteOf(file).markup;
  yield '</testsuites>\n';
}

function* casesOf(files: Iterable<FileEntry>): Generator<Case> {
  for (const file of files) if (file.status !== 'passedOver') yield* casesIn(file);
}

interface Case {
  readonly kind: 'failed' | 'crashed' | 'passed';
  readonly markup: Raw;
}

function suiteOf(file: FileEntry): Raw {
  const cases = casesIn(file);
  return xml`<testsuite name="${plain(file.path)}"${counts(cases)}>
${cases.map((each) => each.markup)}</testsuite>
`;
}

function casesIn(file: FileEntry): readonly Case[] {
  const path = plain(file.path);
  const byRule = groupBy(file.findings, ({ rule }) => rule);
  const found = [...byRule].map(([rule, findings]) => ruleCase(path, rule, findings));
  const crashed = file.rules.crashed.map(({ rule, error }) => crashedCase(path, rule, plain(error)));
  return found.length + crashed.length > 0 ? [...found, ...crashed] : [cleanCase(path)];
}

function ruleCase(path: string, rule: string, findings: readonly FindingEntry[]): Case {
  const lines = findings.map(lineOf);
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
  const at = place ? fill(texts.at, { at: place.at }) : '';
  const waived = finding.waived ? ` ${waivedText(finding.waived)}` : '';
  const line = fill(texts.line, { severity: severity[finding.severity], at, message: finding.message });
  return plain(line + waived);
}

function counts(cases: Iterable<Case>): Raw {
  const sum = { failed: 0, crashed: 0, passed: 0 };
  for (const { kind } of cases) sum[kind] += 1;
  const { failed, crashed, passed } = sum;
  return xml` tests="${failed + crashed + passed}" failures="${failed}" errors="${crashed}"`;
}
