import fc from 'fast-check';
import type { Report } from '../../src/report/report.js';
import { corpusReport, findingsIn } from './corpus.js';

/** `{n}` is the number of the cell; each template is realistic for the county's report. */
const TEMPLATES: readonly [key: string, template: string][] = [
  ['requests.received.total', '全县新收政府信息公开申请{n}件，同比有所下降。'],
  ['requests.received.total', '今年以来，全县各级行政机关新收到政府信息公开申请共计{n}件。'],
  ['requests.carriedIn.total', '全县上年结转政府信息公开申请{n}件。'],
  ['requests.granted.total', '从办理结果看，政府信息公开申请予以公开{n}件。'],
  ['requests.partlyGranted.total', '其中，部分公开{n}件。'],
  ['requests.unavailable.notHeld.total', '无法提供的申请中，本机关不掌握相关政府信息{n}件。'],
  ['requests.notProcessed.repeated.total', '不予处理的申请中，重复申请{n}件。'],
  ['requests.carriedOut.total', '结转下年度继续办理{n}件。'],
  ['requests.received.individuals', '全县新收政府信息公开申请中，自然人{n}件。'],
  ['review.reconsideration.upheld', '因政府信息公开被申请行政复议案件中，结果维持{n}件。'],
  ['disclosure.penalties.decisions', '全县作出行政处罚决定{n}件。'],
  ['disclosure.normativeDocuments.totalPublished', '对外公开规范性文件{n}件。'],
];

const DIGITS = '零一二三四五六七八九';
const WAYS: readonly ((number: number) => string)[] = [
  String,
  (number) => number.toLocaleString('en-US'),
  (number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (number) => ` ${number} `,
  (number) =>
    number < 10 ? (DIGITS[number] ?? '') : [...String(number)].map((digit) => DIGITS[Number(digit)]).join(''),
];

let report: Report;
beforeAll(async () => {
  report = await corpusReport('county-2020');
});

const template = fc.constantFrom(...TEMPLATES);
const way = fc.constantFrom(...WAYS);

function figureOf(key: string): number {
  const reading = report.cells.get(key)?.reading;
  return reading?.type === 'number' ? reading.number : 0;
}

test('a right number is never found, however it is written', () => {
  fc.assert(
    fc.property(template, way, ([key, text], write) => {
      expect(findingsIn(report, text.replace('{n}', write(figureOf(key))))).toEqual([]);
    }),
  );
});

test('a wrong number is always found, and compared with its cell', () => {
  fc.assert(
    fc.property(template, way, fc.integer({ min: 10_000, max: 99_999 }), ([key, text], write, number) => {
      const [finding, ...others] = findingsIn(report, text.replace('{n}', write(number)));
      expect(others).toEqual([]);
      expect(finding?.actual).toBe(number);
      expect(finding?.places.map((place) => place.key)).toContain(key);
    }),
  );
});

test('about so many is never found', () => {
  fc.assert(
    fc.property(template, fc.integer({ min: 10, max: 9999 }), ([, text], number) => {
      expect(findingsIn(report, text.replace('{n}件', `${number}余件`))).toEqual([]);
      expect(findingsIn(report, text.replace('{n}', `约${number}`))).toEqual([]);
    }),
  );
});

test('text without any sense never stops a check', () => {
  const pieces = [
    ...TEMPLATES.map(([, text]) => text),
    '（',
    '、',
    '其中',
    '12件',
    '2024年',
    '分别为',
    '\n',
    '均已办结',
    '未收到',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
      expect(() => findingsIn(report, parts.join(''))).not.toThrow();
    }),
  );
});
