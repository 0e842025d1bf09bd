import { provenZeros } from '../../src/rollup/proven-zeros.js';
import { patchedWorkbook } from '../rules/patch.js';
import { readWorkbook } from '../support/fixtures.js';

/** The blanks of a report that are 0, by key. */
async function zeros(
  set: Readonly<Record<string, unknown>>,
  clear: readonly string[] = [],
): Promise<string[]> {
  const { cells, edition } = await readWorkbook(await patchedWorkbook('2021', { set, clear }));
  const keys = [...edition.cells.keys()];
  return provenZeros(
    keys.map((key) => cells.get(key)),
    edition,
  ).map((at) => keys[at] ?? '');
}

test('a blank is 0 where the sums that it stands in hold', async () => {
  expect(await zeros({ 'requests.received.research': null })).toEqual(['requests.received.research']);
});

test('a blank beside a sum that fails may be anything: so may a total over figures', async () => {
  expect(await zeros({ 'requests.received.individuals': null })).toEqual([]);
  expect(await zeros({ 'review.reconsideration.total': null })).toEqual([]);
});

test('a blank in no sum, or in a table without figures, is not known', async () => {
  expect(await zeros({ 'disclosure.licensing.decisions': null })).toEqual([]);
  expect(await zeros({}, ['review'])).toEqual([]);
});
