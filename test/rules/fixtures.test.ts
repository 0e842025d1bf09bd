import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWorkbook, editions, type FindingEntry, rules } from '../../src/index.js';
import { messages } from '../../src/messages/messages.js';
import { EDITIONS, editionOf, FIXTURES, readWorkbook } from '../support/fixtures.js';
import { previousWorkbook } from './last-year.js';
import { type Patch, patchedWorkbook } from './patch.js';

type Expected = [rule: string, place: string | null, actual?: unknown, expected?: unknown];

interface RuleFixture {
  rule: string;
  cases: (Patch & { what: string; editions: string[]; finds: Expected[] })[];
}

const folder = path.join(FIXTURES, 'rules');
const fixtures = readdirSync(folder).map(
  (name): RuleFixture => JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
);
const cases = fixtures.flatMap(({ rule, cases: own }) =>
  own.flatMap((one) => one.editions.map((edition) => ({ ...one, rule, edition }))),
);

/** Refused files are made of bytes, not of patches; their cases are in test/workbook/preflight. */
const ON_BYTES = ['F-OPEN', 'F-LIMIT'];

/** What only several files and a config say together; their cases are in test/cli/units and test/cli/waivers. */
const ON_RUNS = ['U-SUM', 'U-MISSING', 'U-DOUBLE', 'C-WAIVER'];

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
  // These and nothing else.
  expect(result.findings.map((finding, index) => brief(finding, finds[index]))).toEqual(finds);
  for (const finding of result.findings) expect(finding.message).not.toMatch(/[{}]|undefined|NaN/);
});

function brief({ rule, places, actual, expected }: FindingEntry, like: Expected = ['', null]): Expected {
  const [place] = places;
  const at = place ? `${place.sheet}!${place.cell}` : null;
  return ([rule, at, actual, expected] as Expected).slice(0, Math.max(2, like.length)) as Expected;
}

describe.each(rules.filter(({ id }) => ![...ON_BYTES, ...ON_RUNS].includes(id)))(
  '$id',
  ({ id, appliesTo }) => {
    const known = EDITIONS.filter((edition) => appliesTo(editionOf(edition)));
    const own = cases.filter(({ rule }) => rule === id);

    test.each(known)('has a failing and a passing case in the %s edition', (edition) => {
      const inEdition = own.filter((one) => one.edition === edition);
      expect(inEdition.some(({ finds }) => finds.some(([rule]) => rule === id))).toBe(true);
      expect(inEdition.some(({ finds }) => finds.every(([rule]) => rule !== id))).toBe(true);
    });
  },
);

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
