import { rosterLists } from '../../src/reporter/roster-text.js';
import { unitsNamedIn, yearNamedIn } from '../../src/roster/named-in-path.js';
import { readRoster } from '../../src/roster/read-roster.js';
import { countRoster, standingOf } from '../../src/roster/standing.js';

const ROSTER = [
  '单位名称,别名',
  '某市水务局,水务局、水利局',
  '某市人民政府,某市政府',
  '某市人民政府办公室,市府办',
  '某区人民政府,某区',
  '某镇人民政府,某镇',
].join('\n');

const roster = () => readRoster(Buffer.from(ROSTER), '名册.csv');

test.each<[path: string, ...units: string[]]>([
  ['年报/某市水务局2024年年报.doc', '某市水务局'],
  ['某 市 水务局 (盖章).doc', '某市水务局'],
  ['水利局/年报.doc', '某市水务局'],
  ['水利局/2024/年报.doc', '某市水务局'],
  ['水务局/市府办转来.doc', '某市人民政府办公室'],
  // A longer name is meant, not the one within it.
  ['某市人民政府办公室.doc', '某市人民政府办公室'],
  ['某市某区人民政府2024年度报告.doc', '某区人民政府'],
  // Another organ's.
  ['某区水务局.doc'],
  ['某县水务局.doc'],
  ['某镇中心卫生院.doc'],
  ['年报.doc'],
  // Nobody knows whose.
  ['水务局、某镇.doc', '某市水务局', '某镇人民政府'],
])('%s names %j', async (path, ...units) => {
  expect(unitsNamedIn(path, await roster()).map(({ name }) => name)).toEqual(units);
});

test.each<[path: string, ...units: string[]]>([
  ['财政局2024年年报.doc', '某市财政局'],
  ['东山区/年报.doc'],
  ['东山区政府/年报.doc', '某市东山区人民政府'],
  ['北辰区人民政府2024年年报.doc', '某市北辰区人民政府'],
  ['城关镇.doc'],
  // Another place's, or a government of nobody knows what.
  ['邻县财政局.doc'],
  ['人民政府.doc'],
  // The city's or the district's.
  ['水务局.doc', '某市水务局', '某市东山区水务局'],
  ['东山区水务局.doc', '某市东山区水务局'],
])('without the place that all are of, %s names %j', async (path, ...units) => {
  const names = [
    '某市财政局',
    '某市水务局',
    '某市人民政府',
    '某市东山区人民政府,东山区政府',
    '某市东山区水务局',
  ];
  const list = ['单位名称,别名', ...names, '某市北辰区人民政府', '某市城关镇人民政府'].join('\n');
  const all = await readRoster(Buffer.from(list), '名册.csv');
  expect(unitsNamedIn(path, all).map(({ name }) => name)).toEqual(units);
});

test.each([
  ['水务局2023年度报告.doc', 2023],
  ['2023年政府信息公开工作年度报告.pdf', 2023],
  ['水务局2025年1月20日报.doc', undefined],
  ['2023年年报改2024年年报.doc', undefined],
])('the year of %s is %s', (name, year) => {
  expect(yearNamedIn(name)).toBe(year);
});

test('each unit has one standing; what counts for nobody is said', async () => {
  const file = (path: string, organ: string | null, year: number | null = 2024) => ({
    path,
    organ,
    year,
    isRead: true,
  });
  const unread = (path: string) => ({ path, organ: null, year: null, isRead: false });
  const files = [
    file('甲.docx', '某市 水利局'),
    unread('水务局.doc'),
    file('乙.xlsx', '某市人民政府', 2023),
    unread('市府办.pdf'),
    unread('某区2023年年报.doc'),
    unread('某镇、水务局.doc'),
    file('某镇.docx', '某某镇'),
    unread('扫描件.pdf'),
    file('无名.xlsx', null),
  ];
  const standing = standingOf(await roster(), '名册.csv', files, 2024);
  // Its own alias is 水利局, without the city.
  expect(standing.units.map(({ unit, standing: own, paths }) => [unit.name, own, ...paths])).toEqual([
    ['某市水务局', 'unreadable', '水务局.doc'],
    ['某市人民政府', 'otherYear', '乙.xlsx'],
    ['某市人民政府办公室', 'unreadable', '市府办.pdf'],
    ['某区人民政府', 'otherYear', '某区2023年年报.doc'],
    ['某镇人民政府', 'missing'],
  ]);
  expect(countRoster(standing)).toEqual({ due: 5, delivered: 0, unreadable: 2, otherYear: 2, missing: 1 });
  expect(standing.strays).toEqual([
    { path: '甲.docx', organ: '某市 水利局', isRead: true, fits: [] },
    { path: '某镇、水务局.doc', organ: null, isRead: false, fits: ['某镇人民政府', '某市水务局'] },
    { path: '某镇.docx', organ: '某某镇', isRead: true, fits: ['某镇人民政府'] },
    { path: '扫描件.pdf', organ: null, isRead: false, fits: [] },
    { path: '无名.xlsx', organ: null, isRead: true, fits: [] },
  ]);
  expect(
    rosterLists(standing).flatMap(({ kind, items }) => (kind === 'missing' ? [] : [[kind, ...items]])),
  ).toEqual([
    ['unreadable', '某市水务局（水务局.doc）', '某市人民政府办公室（市府办.pdf）'],
    ['otherYear', '某市人民政府（乙.xlsx）', '某区人民政府（某区2023年年报.doc）'],
    ['unclear', '某镇、水务局.doc（从名称看可能是：某镇人民政府、某市水务局）', '扫描件.pdf'],
    ['nameless', '无名.xlsx'],
    ['stranger', '甲.docx（写的是“某市 水利局”）', '某镇.docx（写的是“某某镇”）'],
  ]);
});

test('a name that thousands of units end with is looked at once for all of them', async () => {
  const names = Array.from({ length: 9_000 }, (_, index) => `某市${index}号水务局`);
  const all = await readRoster(Buffer.from(['单位名称', '某市水务局', ...names].join('\n')), '名册.csv');
  expect(unitsNamedIn('水务局.xlsx', all)).toHaveLength(names.length + 1);
});
