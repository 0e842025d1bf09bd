import { readFileSync } from 'node:fs';
import path from 'node:path';
import texts from '../../schemas/messages/zh/rules/F-LIMIT.json';
import { limits } from '../../src/limits/limits.js';
import { fill } from '../../src/messages/fill.js';
import { openBook } from '../../src/source/open.js';
import { markWorkbook } from '../../src/workbook/mark/mark-workbook.js';
import type { CellMark, ResultSheet } from '../../src/workbook/mark/marks.js';
import { PROJECT } from '../cli/workplace.js';
import { openAny } from '../source/open-any.js';
import { refusalOf } from '../source/refusal-of.js';
import { EDITIONS, readWorkbook, templateWorkbook, validData } from '../support/fixtures.js';
import { limitCases } from './limit-cases.js';
import { markLimitCases } from './mark-limit-cases.js';
import { pageLimitCases } from './page-limit-cases.js';
import { pdfLimitCases } from './pdf-limit-cases.js';

type Limit = keyof typeof limitCases;

const MARK: CellMark = { sheet: '甲', cell: 'A1', tint: 'error', text: '乙' };
const RESULTS: ResultSheet = {
  author: '丙',
  intro: ['丁'],
  header: [[{ title: '戊' }]],
  widths: [20],
  rows: [],
};

const all = Object.keys(limitCases) as Limit[];
const messages: Readonly<Record<string, string>> = texts.messages;
const shown = (limit: keyof typeof limits) =>
  limit.endsWith('Size') ? limits[limit] / 1024 / 1024 : limits[limit];

test.each(all)('%s: as much as is allowed is read', (limit) => {
  expect(() => openAny(limitCases[limit](limits[limit]))).not.toThrow();
});

test.each(all)('%s: one more is refused, and the message names the limit', (limit) => {
  const beyond = limit === 'ratio' ? limits.ratio * 2 : limits[limit] + 1;
  const refused = refusalOf(limitCases[limit](beyond), openAny);
  expect(refused).toMatchObject({ rule: 'F-LIMIT', reason: limit });
  expect(fill(messages[limit] ?? '', refused.values)).toContain(String(shown(limit)));
});

const ofPages = Object.keys(pageLimitCases) as (keyof typeof pageLimitCases)[];

test.each(ofPages)('%s: as much as is allowed of a page is read, and one more is refused', async (limit) => {
  const refusal = { rule: 'F-LIMIT', reason: limit, values: { limit: shown(limit) } };
  await expect(openBook(pageLimitCases[limit](limits[limit]))).resolves.toBeDefined();
  await expect(openBook(pageLimitCases[limit](limits[limit] + 1))).rejects.toMatchObject(refusal);
});

const ofPdfs = Object.keys(pdfLimitCases) as (keyof typeof pdfLimitCases)[];

test.each(ofPdfs)('%s: as much as is allowed of a PDF is read, and one more is refused', async (limit) => {
  const refusal = { rule: 'F-LIMIT', reason: limit, values: { limit: shown(limit) } };
  await expect(openBook(pdfLimitCases[limit](limits[limit]))).resolves.toBeDefined();
  await expect(openBook(pdfLimitCases[limit](limits[limit] + 1))).rejects.toMatchObject(refusal);
});

const ofMarking = Object.keys(markLimitCases) as (keyof typeof markLimitCases)[];

test.each(ofMarking)('%s: as much as is allowed is marked, one more is read but not marked', (limit) => {
  const marked = (amount: number) => markWorkbook(markLimitCases[limit](amount), [MARK], RESULTS);
  expect(() => marked(limits[limit])).not.toThrow();
  expect(() => openAny(markLimitCases[limit](limits[limit] + 1))).not.toThrow();
  expect(() => marked(limits[limit] + 1)).toThrow(
    expect.objectContaining({ rule: 'F-LIMIT', reason: limit, values: { limit: shown(limit) } }),
  );
});

/** A report whose prose and remarks are so long, or have so many paragraphs. */
const WORDY = {
  prose: (length: number) => (rest: string) => '公'.repeat(length - rest.replace(/\n\n/g, '').length),
  paragraphs: (count: number) => (rest: string) => '公\n'.repeat(count - rest.split(/\n+/).length),
};

describe.each(EDITIONS)('%s edition', (id) => {
  const written = async (limit: keyof typeof WORDY, amount: number) => {
    const data = validData(id);
    const { overview: _, ...narrative } = data.narrative;
    const rest = [...Object.values(narrative), ...Object.values(data.notes ?? {})].filter(
      (text) => text !== null,
    );
    const overview = WORDY[limit](amount)(rest.join('\n\n'));
    return templateWorkbook({ ...data, narrative: { ...narrative, overview } });
  };

  test.each(['prose', 'paragraphs'] as const)(
    '%s: as much as is allowed is read, and one more is not',
    async (limit) => {
      await expect(readWorkbook(await written(limit, limits[limit]))).resolves.toBeDefined();
      await expect(readWorkbook(await written(limit, limits[limit] + 1))).rejects.toMatchObject({
        rule: 'F-LIMIT',
        reason: limit,
        values: { limit: limits[limit] },
      });
    },
  );
});

test('every limit has a case, a message, and a line in docs/limits.md', () => {
  const tried = new Set<string>([...all, ...ofPages, ...ofPdfs, ...ofMarking]);
  expect([...tried, 'oldFileSize', 'prose', 'paragraphs'].sort()).toEqual(Object.keys(limits).sort());
  const page = readFileSync(path.join(PROJECT, 'docs/limits.md'), 'utf8');
  const [table = ''] = page.split('## Heavy files');
  const lines = [...table.matchAll(/^\| `(\w+)` \| ([\d ]+)(?: MB)? \|/gm)];
  const documented = Object.fromEntries(
    lines.map(([, name, number = '']) => [name, Number(number.replaceAll(' ', ''))]),
  );
  const names = Object.keys(limits) as (keyof typeof limits)[];
  expect(documented).toEqual(Object.fromEntries(names.map((name) => [name, shown(name)])));
  expect(names.filter((name) => !(name in messages))).toEqual([]);
});
