import { repeatedSections } from '../../src/check/repeated-sections.js';
import { sketchOf } from '../../src/rules/units/sketch.js';

/** Hanzi by a formula: no two seeds have a run of them in common. */
const text = (seed: number) =>
  String.fromCharCode(
    ...Array.from({ length: 300 }, (_, at) => {
      const mixed = Math.imul(seed * 1009 + at + 1, 0x9e3779b1);
      return 0x4e00 + (((mixed ^ (mixed >>> 15)) >>> 0) % 20_000);
    }),
  );

const file = (path: string, organ: string | null, sketch: string, year = 2024) => ({
  path,
  organ,
  year,
  sketches: [{ section: 'problems', title: '五', place: { at: path, role: 'cell' as const }, sketch }],
});

const found = (files: readonly ReturnType<typeof file>[]) =>
  [...repeatedSections(files, (organ) => organ)].map(([path, [first]]) => [
    path,
    first?.count,
    first?.others.map((other) => other.path),
  ]);

test('the same section of several units is told to each, with some of the others', () => {
  const same = sketchOf(text(1));
  const files = ['甲', '乙', '丙', '丁', '戊'].map((organ) => file(organ, organ, same));
  expect(found([...files, file('己', '己', sketchOf(text(2)))])).toEqual([
    ['甲', 4, ['乙', '丙', '丁']],
    ['乙', 4, ['甲', '丙', '丁']],
    ['丙', 4, ['甲', '乙', '丁']],
    ['丁', 4, ['甲', '乙', '丙']],
    ['戊', 4, ['甲', '乙', '丙']],
  ]);
});

test('one unit in several kinds, another year and a file of nobody are not compared', () => {
  const same = sketchOf(text(1));
  expect(found([file('甲.docx', '甲', same), file('甲.xlsx', '甲', same)])).toEqual([]);
  expect(found([file('甲', '甲', same), file('乙', '乙', same, 2023)])).toEqual([]);
  expect(found([file('甲', '甲', same), file('乙', null, same)])).toEqual([]);
});

test('of two thousand files, each finds its own twin', () => {
  const sketches = Array.from({ length: 1000 }, (_, index) => sketchOf(text(index)));
  const files = [...sketches, ...sketches].map((sketch, index) => file(`${index}`, `${index}`, sketch));
  expect(found(files).every(([, count]) => count === 1)).toBe(true);
  expect(found(files)).toHaveLength(2000);
});
