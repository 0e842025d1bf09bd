import wording from '../../schemas/wording.json';
import vocabulary from '../../schemas/workbook.json';
import { checkWorkbook } from '../../src/check/check-workbook.js';
import { editions } from '../../src/edition/editions.js';
import { rules } from '../../src/rules/rules.js';
import { templateWorkbook, validData } from '../support/fixtures.js';
import { Random } from '../support/random.js';

// What grows with the square of the length does not come to an end in a minute.
jest.setTimeout(60_000);

/** What the patterns look for: texts of nothing but that make them go back and try again. */
const words = [...JSON.stringify([wording, vocabulary]).matchAll(/[\u4e00-\u9fff]{1,6}/gu)].map(
  ([word]) => word,
);
const marks = [...'，。、；：（）()[]【】《》“*×X_.-/ \n1十元件年月日%'];
const figures = ['100元', '2023年', '13800138000', '110101199003070011', '6222020200', '3件', 'a@b', 'www.'];
const pieces = [...new Set(words), ...marks, ...figures];

/** Characters of each section; all of them together stay within the limit of prose. */
const LENGTH = 23_000;

test.each(Array.from({ length: 12 }, (_, seed) => seed))(
  'texts made of what the patterns know: %d',
  async (seed) => {
    const random = new Random(seed);
    const text = () => {
      const repeated = Array.from({ length: random.whole(1, 4) }, () => random.pick(pieces)).join('');
      // Paragraphs are bounded by a limit of their own.
      const times = Math.min(LENGTH / repeated.length, 1000 / (repeated.split('\n').length - 1));
      return `${random.pick(pieces)}${repeated.repeat(Math.max(1, Math.floor(times)))}`;
    };
    const data = validData('2021');
    const narrative = { preface: text(), overview: text(), problems: text(), other: text() };
    const bytes = await templateWorkbook({ ...data, narrative });
    const { result } = await checkWorkbook('年报.xlsx', bytes, { editions, rules, read: {} });
    expect(result).toMatchObject({ organ: data.organ.name, rules: { crashed: [] } });
  },
);

test.each([
  ['fees in one sentence', 'other', '信息处理费', '万元'],
  ['mobile numbers in one sentence', 'preface', '联系', '13800138000转'],
  ['stand-ins in one line', 'overview', '开展', '__其中'],
  ['misprints in one line', 'overview', '支持', '囯务院，'],
])('%s', async (_, section, begin, repeated) => {
  const data = validData('2021');
  const narrative = { ...data.narrative, [section]: begin + repeated.repeat(60_000 / repeated.length) };
  const bytes = await templateWorkbook({ ...data, narrative });
  const { result } = await checkWorkbook('年报.xlsx', bytes, { editions, rules, read: {} });
  expect(result).toMatchObject({ organ: data.organ.name, rules: { crashed: [] } });
});
