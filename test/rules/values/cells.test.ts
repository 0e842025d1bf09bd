import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { editions } from '../../../src/edition/editions.js';
import { messageOf } from '../../../src/finding/wording.js';
import { rules } from '../../../src/rules/rules.js';
import { runRules } from '../../../src/rules/run.js';
import { editionOf, FIXTURES } from '../../support/fixtures.js';
import { type Content, type Merged, reportWith } from '../../support/form-book.js';

/** What some cells of the form hold; of the edition that the file says, unless it has one of its own. */
interface Item {
  readonly cells: Readonly<Record<string, Content>>;
  readonly merged?: Merged;
  readonly edition?: string;
}

/** What is found: the actual value and, where one is certain, the expected one. */
interface Wrong extends Item {
  readonly finds: readonly [actual: unknown, expected?: unknown][];
}

interface Table {
  readonly rule: string;
  readonly edition: string;
  readonly silent: readonly Item[];
  readonly found: readonly Wrong[];
}

const folder = path.join(FIXTURES, 'cells');
const tables = readdirSync(folder).map(
  (name): Table => JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
);

describe.each(tables)('$rule', ({ rule, edition: usual, silent, found }) => {
  test('has enough of both', () => {
    expect(silent.length).toBeGreaterThanOrEqual(15);
    expect(found.length).toBeGreaterThanOrEqual(15);
  });

  test.each(silent.map((item) => [JSON.stringify(item), item] as const))('is silent: %s', (_, item) => {
    expect(findingsOf(rule, usual, item).map(messageOf)).toEqual([]);
  });

  test.each(found.map((item) => [JSON.stringify(item), item] as const))('finds: %s', (_, item) => {
    const findings = findingsOf(rule, usual, item);
    expect(
      findings.map(({ actual, expected }) => (expected === undefined ? [actual] : [actual, expected])),
    ).toEqual(item.finds);
    for (const finding of findings) expect(messageOf(finding)).not.toMatch(/[{}]|undefined|NaN/);
  });
});

function findingsOf(rule: string, usual: string, { cells, merged, edition = usual }: Item) {
  const form = reportWith(editionOf(edition), new Map(Object.entries(cells)), merged ? [merged] : []);
  const own = rules.filter(({ id }) => id === rule);
  const unknown = { children: undefined, doubles: undefined, missing: undefined, batch: undefined };
  const nothing = { ...unknown, previous: undefined, repeats: undefined, waivers: undefined };
  const evidence = { ...nothing, editions, opening: {}, report: form, inScope: form, form };
  const { findings, crashed } = runRules(own, evidence);
  expect(crashed).toEqual([]);
  return findings;
}
