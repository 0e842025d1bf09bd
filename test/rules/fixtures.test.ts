import { checkWorkbook } from '../../src/check/check-workbook.js';
import { editions } from '../../src/edition/editions.js';
import { messages } from '../../src/messages/messages.js';
import { toJson } from '../../src/reporter/json.js';
import { rules } from '../../src/rules/rules.js';
import { fileOf } from '../cli/findings-document.js';
import { EDITIONS, editionOf, readWorkbook } from '../support/fixtures.js';
import { previousWorkbook } from './last-year.js';
import { patchedWorkbook } from './patch.js';
import { brief, ruleCases } from './rule-fixtures.js';

const cases = ruleCases.filter(({ files }) => !files);

test.each(cases)('$rule, $edition: $what', async ({ edition, finds, ...patch }) => {
  const bytes = await patchedWorkbook(edition, patch);
  const previous = await previousWorkbook(edition, patch.previous);
  const { result } = await checkWorkbook('case.xlsx', bytes, {
    editions,
    rules,
    read: {},
    ...(previous && { previousOf: async () => ({ ...(await readWorkbook(previous)), path: '上年.xlsx' }) }),
  });
  expect(result.rules.crashed).toEqual([]);
  // These and nothing else, in the shape of the schema.
  const { findings } = fileOf(toJson({ tool: { name: 'report', version: '1.2.3' }, files: [result] }));
  expect(brief(findings, finds)).toEqual(finds);
  for (const finding of findings) expect(finding.message).not.toMatch(/[{}]|undefined|NaN/);
});

describe.each(rules)('$id', ({ id, appliesTo }) => {
  const known = EDITIONS.filter((edition) => appliesTo(editionOf(edition)));
  const own = ruleCases.filter(({ rule }) => rule === id);

  test.each(known)('has a failing and a passing case in the %s edition', (edition) => {
    const inEdition = own.filter((one) => one.edition === edition);
    expect(inEdition.some(({ finds }) => finds.some(([rule]) => rule === id))).toBe(true);
    expect(inEdition.some(({ finds }) => finds.every(([rule]) => rule !== id))).toBe(true);
  });
});

test('every rule has a title, a basis and messages', () => {
  const texts: Record<string, unknown> = messages.rules;
  expect(Object.keys(texts).sort()).toEqual(rules.map(({ id }) => id).sort());
  for (const text of Object.values(texts))
    expect(text).toEqual(
      expect.objectContaining({
        title: expect.any(String),
        basis: expect.any(String),
        messages: expect.any(Object),
      }),
    );
});
