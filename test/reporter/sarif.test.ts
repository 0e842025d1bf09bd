import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { editions } from '../../src/edition/editions.js';
import type { FileEntry } from '../../src/finding/entry.js';
import { toSarif } from '../../src/reporter/sarif/sarif.js';
import { rules } from '../../src/rules/rules.js';
import { EDITIONS } from '../support/fixtures.js';
import { entryOf, sampleRun, TOOL, WRONG, whole } from './sample-run.js';

/** The schema of OASIS as the package @microsoft/jest-sarif carries it: draft 04, where `$id` was `id`. */
const {
  id: _,
  $schema: __,
  ...schema
} = JSON.parse(readFileSync(path.join(__dirname, 'sarif-schema-2.1.0.json'), 'utf8'));
const isValid = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })).compile(schema);

function sarifOf(files: readonly FileEntry[]) {
  const log = JSON.parse(whole(toSarif({ tool: TOOL, files }, { rules, editions })));
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log.runs[0];
}

test('the schema finds what is wrong', () => {
  expect(isValid({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
});

test.each(EDITIONS)('a run of the %s edition passes the published schema', async (edition) => {
  const { files } = await sampleRun(edition);
  const run = sarifOf(files);
  expect(run.results).toHaveLength(files.flatMap(({ findings }) => findings).length);
  expect(run.tool.driver.rules).toHaveLength(rules.length);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

test('a finding is told with its file, its cell, its level and what to correct', async () => {
  const [result] = sarifOf([await entryOf('各部门/乙 局#1.xlsx', '2021', WRONG)]).results;
  expect(result).toMatchObject({
    ruleId: 'T3-ROW',
    level: 'error',
    message: { text: expect.stringMatching(/7787.*由 7777 改为 31/) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: '%E5%90%84%E9%83%A8%E9%97%A8/%E4%B9%99%20%E5%B1%80%231.xlsx',
            index: 0,
          },
        },
        logicalLocations: [{ name: 'J4', fullyQualifiedName: '依申请公开!J4', kind: 'cell' }],
      },
    ],
    suppressions: [],
  });
});

test('fingerprints stay when figures change, and tell findings apart', async () => {
  const printsOf = (file: FileEntry): string[] =>
    sarifOf([file]).results.map((result: { partialFingerprints: object }) =>
      Object.values(result.partialFingerprints).join(),
    );
  const one = printsOf(await entryOf('a.xlsx', '2021', WRONG));
  const other = printsOf(await entryOf('a.xlsx', '2021', { set: { 'requests.received.individuals': 8888 } }));
  expect(other).toEqual(one);
  expect(new Set(one).size).toBe(one.length);
  expect(printsOf(await entryOf('b.xlsx', '2021', WRONG))).not.toEqual(one);
});

test('a waived finding is suppressed with its reason', async () => {
  const file = await entryOf('a.xlsx', '2021', WRONG);
  const waived = { reason: '上级已批准', until: '2025-12-31' };
  const findings = file.findings.map((finding) => ({ ...finding, waived }));
  const [result] = sarifOf([{ ...file, findings }]).results;
  expect(result.suppressions).toEqual([
    { kind: 'external', status: 'accepted', justification: '已说明：上级已批准；有效期至 2025-12-31' },
  ]);
});

test('a crashed rule is told as trouble of the tool', async () => {
  const file = await entryOf('a.xlsx', '2021');
  const crashed = [{ rule: 'T3-ROW', error: 'boom' }];
  const [invocation] = sarifOf([{ ...file, rules: { ...file.rules, crashed } }]).invocations;
  expect(invocation).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [{ level: 'error', associatedRule: { id: 'T3-ROW' } }],
  });
});

test('what SARIF would read as a link or a placeholder is text', async () => {
  const file = await entryOf('a\ud800.xlsx', '2021', WRONG);
  const findings = file.findings.map((finding) => ({ ...finding, message: '[点](http://x) {0}\u202e' }));
  const [result] = sarifOf([{ ...file, findings, diagnoses: [] }]).results;
  expect(result.message.text).toBe('\\[点](http://x) {{0}}\u{FFFD}');
});
