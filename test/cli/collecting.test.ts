import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openBook } from '../../src/source/open.js';
import { patchedWorkbook } from '../rules/patch.js';
import { asOds } from '../support/as-ods.js';
import { editionOf, FIXTURES, foreignContent, validData } from '../support/fixtures.js';
import { FLATTENINGS, type Flattening, flatten } from '../support/pages/flatten.js';
import { writePage } from '../support/pages/write-page.js';
import { PLAIN, wordDocument } from '../support/word.js';
import { findingsOf } from './findings-document.js';
import { Workplace } from './workplace.js';

/**
 * One who collects: ninety units of a roster, eighty-two files of several kinds in nested folders, some of them
 * damaged, sent twice, last year's, or named for somebody else. Who is missing has to be exactly right, in whatever is
 * looked at; what comes back corrected is told from what does not.
 */
const at = new Workplace();

const OWN = validData('2021').organ.name ?? '';
const DOC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Files that cannot be renamed as a whole bear the name that they have, or one that is as long. */
const FIXED: Readonly<Record<number, string>> = { 59: OWN, 60: '某市第六局' };
const unitName = (number: number) => FIXED[number] ?? `某市第${String(number).padStart(2, '0')}局`;
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The same report in another organ's name, which costs far less than to write it anew. */
function renamed(file: Uint8Array, organ: string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [
    name,
    name.endsWith('.xml') ? strToU8(strFromU8(bytes).replaceAll(OWN, organ)) : bytes,
  ]);
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

/** In a workbook of old texts lie as they are, two bytes a character. */
function renamedOld(file: Uint8Array, organ: string): Uint8Array {
  const bytes = Buffer.from(file);
  const [own, other] = [Buffer.from(OWN, 'utf16le'), Buffer.from(organ, 'utf16le')];
  expect(other.length).toBe(own.length);
  for (let from = bytes.indexOf(own); from >= 0; from = bytes.indexOf(own, from)) other.copy(bytes, from);
  return bytes;
}

interface Hands {
  workbook(organ: string): Uint8Array;
  wrong(organ: string): Uint8Array;
  lastYear(organ: string): Uint8Array;
  word(organ: string): Uint8Array;
  ods(organ: string): Uint8Array;
  page(organ: string): Uint8Array;
  text(organ: string): Uint8Array;
  old(organ: string): Uint8Array;
}

async function handsOf(): Promise<Hands> {
  const workbook = await patchedWorkbook('2021', {});
  const wrong = await patchedWorkbook('2021', { set: { 'requests.received.total': 99 } });
  const lastYear = await patchedWorkbook('2021', { set: { year: 2023, publishedOn: '2024-01-20' } });
  const word = wordDocument(editionOf('2021'), foreignContent(validData('2021')), PLAIN);
  const ods = asOds(await openBook(workbook));
  const made = { workbook, wrong, lastYear, word, ods };
  const hands = Object.entries(made).map(([name, file]) => [name, (organ: string) => renamed(file, organ)]);
  const called = (organ: string) => ({ ...foreignContent(validData('2021')), organ });
  return {
    ...(Object.fromEntries(hands) as Pick<Hands, keyof typeof made>),
    page: (organ) => writePage(editionOf('2021'), called(organ), { around: 'site' }),
    text: (organ) =>
      strToU8(flatten(editionOf('2021'), called(organ), FLATTENINGS['tabs between cells'] as Flattening)),
    old: (organ) => renamedOld(readFileSync(path.join(FIXTURES, '2021.xls')), organ),
  };
}

function deliver({ workbook, wrong, lastYear, word, ods, page, text, old }: Hands): void {
  const put = (number: number, file: string, make: (organ: string) => Uint8Array) =>
    at.put(`收/${file}`, make(unitName(number)));
  for (const number of numbers(1, 56)) put(number, `${number % 7}/${number % 3}/${number}.xlsx`, workbook);
  put(57, '网页/57.html', page);
  put(58, '文本/58.txt', text);
  at.putFixture('pdf/libreoffice-2021.pdf', '收/59/年报.pdf');
  put(60, '旧版/60.xls', old);
  for (const number of numbers(61, 70)) put(number, `文档/${number}年报.docx`, word);
  put(71, '71/年报.docx', word);
  put(71, '71/年报.xlsx', workbook);
  put(72, '72/年报.xlsx', workbook);
  put(72, '72/年报（改）.xlsx', wrong);
  put(73, '73.xlsx', lastYear);
  at.put(`收/${unitName(74)}/年报.xlsx`, workbook(unitName(74)).slice(0, 4000));
  at.put('收/七五局2024年年报.doc', DOC);
  put(76, `${unitName(77)}.xlsx`, workbook);
  put(78, '78.xlsx', wrong);
  at.put(`收/${unitName(80)}和${unitName(81)}.doc`, DOC);
  at.put('收/无名.xlsx', workbook('某市无名局'));
  put(83, '83.ods', ods);
  at.put('收/通知.txt', '各单位：请于周五前报送。');
}

interface Found {
  readonly summary: ReturnType<typeof findingsOf>['summary'];
  readonly missing: string[];
  readonly rules: Record<string, string[]>;
}

/** What the results say, and the page's and the list's headlines beside them. */
async function collect(...args: string[]): Promise<Found & { headlines: string[]; text: string }> {
  const formats = ['json=果.json', 'html=果.html', 'markdown=果.md', 'ledger=果.xlsx'].flatMap((one) => [
    '--format',
    one,
  ]);
  await at.run('validate', '收', '--roster', '名册.csv', '--batch-year', '2024', ...formats, ...args);
  const text = at.read('果.json');
  const { summary, files } = findingsOf(text);
  const rules: Record<string, string[]> = {};
  const missing: string[] = [];
  for (const { path: file, findings } of files)
    for (const finding of findings) {
      const { rule } = finding;
      if (rule === 'U-MISSING') missing.push(/“(.*?)”/.exec(finding.message)?.[1] ?? '');
      else if (/^(?:U-|F-OPEN)/.test(rule)) rules[rule] = [...(rules[rule] ?? []), file.slice('收/'.length)];
    }
  const headlines = [at.read('果.html'), at.read('果.md')].map((each) => /应报[^。]*/.exec(each)?.[0] ?? '');
  return { summary, missing, rules, headlines, text };
}

/** The units whose rows of the ledger say that nothing has come. */
async function missingInLedger(): Promise<string[]> {
  const { sheets } = await openBook(at.bytes('果.xlsx'));
  const rows = [...(sheets[0]?.rows.values() ?? [])].map((cells) => cells.map(({ value }) => String(value)));
  return rows.filter((texts) => texts.includes('未报')).flatMap((texts) => texts.find(isUnit) ?? []);
}

/** The units that the page lists as missing. */
const missingOnPage = () => {
  const list = /<summary>未报<\/summary>\s*<ul>(.*?)<\/ul>/s.exec(at.read('果.html'))?.[1] ?? '';
  return Array.from(list.matchAll(/<li>(.*?)<\/li>/g), ([, name]) => name);
};

const isUnit = (text: string) => /^某市第\d\d局$/.test(text);

test('from a roster of ninety and eighty-two files to who is missing, and to what came back', async () => {
  const hands = await handsOf();
  const rows = numbers(1, 90).map((number) => `${unitName(number)},部门,${number === 75 ? '七五局' : ''}`);
  at.put('名册.csv', ['单位名称,单位类别,别名', ...rows].join('\n'));
  deliver(hands);

  const first = await collect();
  expect(first.summary).toMatchObject({
    files: 82,
    unreadable: 3,
    passedOver: 1,
    roster: { due: 90, delivered: 75, unreadable: 2, otherYear: 1, missing: 12 },
  });
  const owing = [77, 79, 80, 81, 82, ...numbers(84, 90)];
  // Last year's file is no report of this year's either.
  expect(first.missing).toEqual([73, ...owing].map(unitName));
  const { 'U-REPEAT': alike = [], ...others } = first.rules;
  // All reports that can be read have the same prose here.
  const { files: all = 0, unreadable = 0, passedOver = 0 } = first.summary;
  expect(alike).toHaveLength(all - unreadable - passedOver);
  expect(others).toEqual({
    'F-OPEN': ['七五局2024年年报.doc', `${unitName(74)}/年报.xlsx`, `${unitName(80)}和${unitName(81)}.doc`],
    'U-DOUBLE': ['72/年报.xlsx', '72/年报（改）.xlsx'],
    'U-YEAR': ['73.xlsx'],
  });
  const headline = '应报 90 个单位：已报 75，无法读取 2，非本年度 1，未报 12（名册.csv，2024 年）';
  expect(first.headlines).toEqual([headline, headline]);
  expect(await missingInLedger()).toEqual(owing.map(unitName));
  expect(missingOnPage()).toEqual(owing.map(unitName));

  at.put('上次.json', first.text);
  at.put('收/77.xlsx', hands.workbook(unitName(77)));
  at.put('收/78.xlsx', hands.workbook(unitName(78)));
  at.put(`收/${unitName(74)}/年报.xlsx`, hands.workbook(unitName(74)));
  at.remove('收/72/年报（改）.xlsx');
  const second = await collect('--since', '上次.json');
  expect(second.summary.roster).toEqual({ due: 90, delivered: 77, unreadable: 1, otherYear: 1, missing: 11 });
  expect(second.missing).not.toContain(unitName(77));
  expect(await missingInLedger()).toEqual(owing.filter((number) => number !== 77).map(unitName));
  expect(missingOnPage()).toEqual(await missingInLedger());
  const { since, files } = JSON.parse(second.text);
  // Those that came have the same prose too.
  expect(since).toMatchObject({ new: 2, delivered: 2, gone: ['收/72/年报（改）.xlsx'] });
  const own = (path: string) => files.find((file: { path: string }) => file.path === `收/${path}`).since;
  expect(own('77.xlsx')).toMatchObject({ delivered: true, mended: [] });
  expect(own('78.xlsx')).toMatchObject({ delivered: false, new: [], same: [] });
  expect(own('78.xlsx').mended.length).toBeGreaterThan(1);
  expect(own('72/年报.xlsx').mended).toMatchObject([{ rule: 'U-DOUBLE' }]);
  expect(own(`${unitName(74)}/年报.xlsx`)).toMatchObject({ delivered: true, mended: [{ rule: 'F-OPEN' }] });
  expect(at.read('果.html')).toContain('与上次的结果（上次.json');
}, 120_000);
