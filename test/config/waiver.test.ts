import type { WaiverEntry } from '../../src/config/config.js';
import { configProblems } from '../../src/config/problems.js';
import { coverage } from '../../src/config/waiver.js';

const FILE = { path: '年报.xlsx', organ: '某市水务局' };
const placedWith = (waivers: readonly WaiverEntry[]) => ({
  config: { waivers },
  pathFromHere: (path: string) => path,
});
const findingAt = (rule: string, cell: string, key?: string) => ({
  rule,
  places: [
    {
      sheet: '依申请公开',
      cell,
      at: `依申请公开!${cell}`,
      role: 'cell' as const,
      ...(key !== undefined && { key }),
    },
  ],
});
const waive = (rest: Partial<WaiverEntry>): WaiverEntry => ({
  rule: 'T3-ROW',
  organ: FILE.organ,
  reason: '已核实',
  ...rest,
});

test('the first waiver of the config that covers a finding counts, however it names the place', () => {
  const all = [
    waive({ rule: 'T3-COL' }),
    waive({ organ: '某市林业局' }),
    waive({ cell: 'J12', key: 'requests.refused' }),
    waive({ key: 'requests.granted' }),
    waive({ cell: '依申请公开!J12' }),
    waive({ cell: 'J12' }),
    waive({ key: 'requests.grant' }),
    waive({}),
  ];
  const firstOf = (cell: string, key?: string) => {
    const found = coverage(FILE, placedWith(all)).first(findingAt('T3-ROW', cell, key));
    return found && all.indexOf(found);
  };
  expect(firstOf('J12', 'requests.granted.total')).toBe(3);
  expect(firstOf('J12', 'requests.refused.total')).toBe(2);
  expect(firstOf('J12')).toBe(4);
  expect(firstOf('J13')).toBe(7);
  const later = coverage(
    FILE,
    placedWith(all),
    (waiver) => waiver.cell === undefined && waiver.key === undefined,
  );
  expect(later.first(findingAt('T3-ROW', 'J12'))).toBe(all[7]);
  const covering = coverage(FILE, placedWith(all)).all([
    findingAt('T3-ROW', 'J12', 'requests.granted.total'),
  ]);
  expect([...covering].map((waiver) => all.indexOf(waiver)).sort()).toEqual([3, 4, 5, 7]);
  expect(coverage(FILE, placedWith(all)).first({ ...findingAt('T3-ROW', 'J99'), organ: '某市林业局' })).toBe(
    all[1],
  );
});

test('each of many waivers is looked at a few times, however many findings there are', () => {
  let looks = 0;
  const waivers = Array.from({ length: 1000 }, (_, index) => ({
    rule: 'T3-ROW',
    reason: `${index}`,
    ...(index % 2 === 0 && { cell: `J${index}` }),
    get organ() {
      looks += 1;
      return `第${index}局`;
    },
  }));
  const findings = Array.from({ length: 1000 }, (_, index) => findingAt('T3-ROW', `J${index}`));
  const { first, all } = coverage(FILE, placedWith(waivers));
  expect(findings.filter((finding) => first(finding))).toEqual([]);
  expect(all(findings).size).toBe(0);
  expect(looks).toBeLessThanOrEqual(5 * waivers.length);
});

test('of very many problems of a config the first are told, and how many more there are', async () => {
  const config = {
    waivers: Array.from({ length: 3000 }, () => ({
      rule: 'T3-ROW',
      organ: '某局',
      reason: '因',
      place: 'J12',
    })),
  };
  const problems = await configProblems(config, JSON.stringify(config));
  expect(problems).toHaveLength(51);
  expect(problems[49]).toMatch(/^waivers 第 50 条：没有“place”这一项/);
  expect(problems[50]).toBe('另有 2950 处');
});
