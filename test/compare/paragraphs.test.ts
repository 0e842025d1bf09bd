import { Effort } from '../../src/compare/effort.js';
import { compareParagraphs } from '../../src/compare/paragraphs.js';

const compare = (a: readonly string[], b: readonly string[]) => compareParagraphs(a, b, new Effort());
const types = (a: readonly string[], b: readonly string[]) =>
  compare(a, b).map(({ type, a: old, b: fresh }) => `${type} ${(fresh ?? old ?? '').slice(0, 2)}`);

const open = '主动公开。全年通过门户网站公开信息318条，内容涉及水资源公报和供水水质。';
const asked = '依申请公开。全年新收政府信息公开申请41件，上年结转3件，均已办结。';
const managed = '政府信息管理。对公文属性源头认定、发布审核、定期清理等环节作出细化规定。';
const watched = '监督保障。每季度开展一次自查，举办业务培训2期，纳入年度考核。';

test('what stays, goes, comes, changes and moves', () => {
  expect(types([open, asked, managed], [open, asked, managed])).toEqual([
    'same 主动',
    'same 依申',
    'same 政府',
  ]);
  expect(types([open, asked], [open])).toEqual(['same 主动', 'removed 依申']);
  expect(types([open], [watched, open])).toEqual(['added 监督', 'same 主动']);
  expect(types([open, asked], [open.replace('318', '420'), asked])).toEqual(['changed 主动', 'same 依申']);
  expect(types([open, asked, managed], [managed, open, asked])).toEqual([
    'moved 政府',
    'same 主动',
    'same 依申',
  ]);
});

test('one that moved is recognised though it was changed', () => {
  const [first] = compare([open, asked, managed], [managed.replace('定期清理', '集中清理'), open, asked]);
  expect(first).toMatchObject({ type: 'moved', a: managed });
  expect(first?.words?.filter(({ type }) => type !== 'same')).toEqual([
    { type: 'removed', text: '定期' },
    { type: 'added', text: '集中' },
  ]);
});

test('another text in its place is no change of it', () => {
  expect(types([open, asked, managed], [open, watched, managed])).toEqual([
    'same 主动',
    'removed 依申',
    'added 监督',
    'same 政府',
  ]);
});

test('spaces and the second of two equal paragraphs make no difference', () => {
  expect(types(['第一段 话', '无。', '无。'], ['第一段话', '无。', '无。'])).toEqual([
    'same 第一',
    'same 无。',
    'same 无。',
  ]);
  expect(types(['无。', '无。'], ['无。'])).toEqual(['same 无。', 'removed 无。']);
});

test('lists whose lines differ by their figures are compared line by line', () => {
  const list = (factor: number) =>
    Array.from({ length: 60 }, (_, index) => `第${index}项公开信息${index * factor}条。`);
  const changes = compare(list(2), list(3));
  expect(changes.every(({ a, b }) => a?.split('项')[0] === b?.split('项')[0])).toBe(true);
  expect(new Set(changes.map(({ type }) => type))).toEqual(new Set(['same', 'changed']));
});

test('a report as long as may be is compared, and nothing of it is lost', () => {
  const text = (seed: number) =>
    Array.from({ length: 5000 }, (_, index) =>
      `${(index * seed) % 4999}公开信息管理条例实施`.repeat(1 + (index % 2)),
    );
  const [a, b] = [text(7), text(11)];
  const changes = compare(a, b);
  expect(changes.flatMap(({ b: fresh }) => fresh ?? [])).toEqual(b);
  expect(changes.flatMap(({ a: old }) => old ?? []).sort()).toEqual([...a].sort());
});
