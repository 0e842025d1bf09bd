import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repeatedSections } from '../../src/check/repeated-sections.js';
import type { Report } from '../../src/report/report.js';
import { sectionSketches } from '../../src/rules/units/sections.js';
import { sketchOf } from '../../src/rules/units/sketch.js';
import { FIXTURES, readWorkbook, templateWorkbook, validData } from '../support/fixtures.js';

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

interface Repeats {
  readonly text: string;
  /** What another unit made of the text. */
  readonly alike: readonly {
    readonly what: string;
    readonly changes: readonly (readonly [string, string])[];
  }[];
  /** Texts of units that write for themselves. */
  readonly apart: readonly string[];
}

const {
  text: copied,
  alike,
  apart,
}: Repeats = JSON.parse(readFileSync(path.join(FIXTURES, 'repeats.json'), 'utf8'));

let report: Report;
beforeAll(async () => {
  report = await readWorkbook(await templateWorkbook(validData('2021')));
});

/** A unit whose section five is a text. */
function unit(organ: string, problems: string) {
  const cells = report.narrative.get('problems')?.cells ?? [];
  const narrative = new Map([['problems', { text: problems, cells, pieces: [] }]]);
  const sketches = sectionSketches({ ...report, organ: { ...report.organ, value: organ }, narrative });
  return { path: organ, organ, year: 2024, sketches };
}

const shared = (files: readonly ReturnType<typeof unit>[]) => [
  ...repeatedSections(files, (organ) => organ).keys(),
];

test.each(alike.map(({ what, changes }) => [what, changes] as const))('is told: %s', (_, changes) => {
  const changed = changes.reduce((text, [from, to]) => text.replaceAll(from, to), copied);
  expect(shared([unit('某市水务局', copied), unit('某市林业局', changed)])).toEqual([
    '某市水务局',
    '某市林业局',
  ]);
});

test('units that write for themselves are not told', () => {
  const files = [copied, ...apart].map((own, at) => unit(`某市第${at}局`, own));
  expect(files.every(({ sketches }) => sketches.length === 1)).toBe(true);
  expect(apart.length).toBeGreaterThanOrEqual(15);
  expect(shared(files)).toEqual([]);
});
