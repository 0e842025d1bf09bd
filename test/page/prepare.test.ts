import { prepare } from '../../src/page/engine/prepare.js';
import type { PageFile } from '../../src/page/engine/setup.js';

const roster = (path: string, unit: string): PageFile => {
  const bytes = new TextEncoder().encode(`单位名称\n${unit}\n`);
  return { path, use: 'roster', content: { size: bytes.length, arrayBuffer: async () => bytes.buffer } };
};

const prepared = (...files: PageFile[]) =>
  prepare({ today: '2025-02-10', now: '2025-02-10T09:30:00+08:00', version: '1.2.3', files, read: {} });

test('of several rosters the first is used, and that the others are not is said', async () => {
  const { notes, units } = await prepared(roster('名册.csv', '某局'), roster('旧名册.csv', '另一局'));
  expect(units.roster?.roster.units.map(({ name }) => name)).toEqual(['某局']);
  expect(notes).toEqual(['单位名册只用一份：用的是 名册.csv，没有用 旧名册.csv。要换一份，请移除不用的。']);
});

test('one roster is nothing to speak of; one that cannot be used is said in the words of the command line', async () => {
  expect((await prepared(roster('名册.csv', '某局'))).notes).toEqual([]);
  const { notes } = await prepared(roster('名册.csv', '某局\n某局'));
  expect(notes).toEqual([expect.stringMatching(/名册\.csv.*某局.*A2.*A3/)]);
});
