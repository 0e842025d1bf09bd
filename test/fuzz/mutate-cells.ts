import texts from '../../fixtures/hostile/texts.json';
import type { Random } from '../support/random.js';

/** Figures as people and programs should not write them. */
const FIGURES = [
  '-1',
  '0.5',
  '1e308',
  '1e400',
  '-0',
  'NaN',
  'Infinity',
  '00012',
  '1.7976931348623157E+308',
  '4.9E-324',
  '9007199254740993',
  '110101199003070011',
  '45677',
  '60',
  '-1e10',
  '0x10',
  '１２',
  '12件',
  '约10',
  '/',
  '—',
  '无',
  '减4',
  '22（其中修订16件）',
  '十二',
  '1,234',
  ' ',
  '',
  '#REF!',
  'TRUE',
  '2024-01-20',
  '1.28万',
] as const;

const WORDS = [
  '总计',
  '其他',
  '自然人',
  '一、本年新收政府信息公开申请数量',
  '（七）总计',
  '信息内容',
  '第二十条第（五）项',
  '注：',
  '备注',
  '二、主动公开政府信息情况',
  '五、存在的主要问题及改进情况',
  '2018年',
  '2025年',
  '某市某局2024年政府信息公开工作年度报告',
  '收到政府信息公开申请3件，其中自然人2件，',
  '未收到申请。',
  '全部办结。',
  '收费100元',
  '××',
  '13800138000',
  '（文字描述）',
] as const;

const escaped = (text: string) => text.replace(/[&<]/g, (mark) => (mark === '&' ? '&amp;' : '&lt;'));

function anyText(random: Random): string {
  const text = random.chance(0.5) ? random.pick(texts).text : random.pick([...WORDS, ...FIGURES]);
  const times = random.chance(0.05) ? random.whole(2, 3000) : 1;
  return escaped(text.repeat(times).slice(0, 40_000));
}

const anyNumber = (random: Random) =>
  random.chance(0.5) ? random.pick(FIGURES) : String(random.whole(0, 10 ** random.whole(0, 9)));

const anyAddress = (random: Random) => {
  const column = random.pick(['A', 'B', 'C', 'H', 'K', 'P', 'AA', 'XFD', 'XFE', 'ZZZZ', '']);
  return column + String(random.pick([0, 1, 2, 5, 9, 30, 65_536, 1_048_576, 1_048_577, 2_000_000_000]));
};

/** Changes what stands in the cells of a sheet, where, and in what style. Each takes and gives XML. */
export const cellMutations: Readonly<Record<string, (xml: string, random: Random) => string>> = {
  number: (xml, random) => replaceOne(xml, /<v>[^<]*<\/v>/g, () => `<v>${anyNumber(random)}</v>`, random),
  text: (xml, random) =>
    replaceOne(
      xml,
      /<c ([^>]*?)(?: t="\w+")?([^>]*)><v>[^<]*<\/v><\/c>/g,
      (_, before, after) => `<c ${before}${after} t="inlineStr"><is><t>${anyText(random)}</t></is></c>`,
      random,
    ),
  sharedText: (xml, random) =>
    replaceOne(xml, /<t(?: [^>]*)?>[^<]*<\/t>/g, () => `<t>${anyText(random)}</t>`, random),
  longText: (xml, random) => {
    const text = anyText(random);
    const long = text.repeat(Math.ceil(32_000 / Math.max(text.length, 1)));
    return replaceOne(xml, /<t(?: [^>]*)?>[^<]*<\/t>/g, () => `<t>${long}</t>`, random);
  },
  type: (xml, random) =>
    replaceOne(
      xml,
      / t="\w+"/g,
      () => ` t="${random.pick(['s', 'b', 'e', 'd', 'n', 'str', 'inlineStr', 'x'])}"`,
      random,
    ),
  style: (xml, random) =>
    replaceOne(xml, / s="\d+"/g, () => ` s="${random.pick([0, 1, 5, 999, -1, 1e9])}"`, random),
  address: (xml, random) => replaceOne(xml, /<c r="[^"]*"/g, () => `<c r="${anyAddress(random)}"`, random),
  row: (xml, random) =>
    replaceOne(xml, /<row r="\d+"/g, () => `<row r="${random.pick([0, 1, 7, 1_048_576, 2e9, -3])}"`, random),
  formula: (xml, random) =>
    replaceOne(
      xml,
      /<v>/g,
      () =>
        `<f${random.pick(['', ' t="shared" si="0"', ' t="shared" si="0" ref="A1:B9"', ' t="array" ref="A1"', ' t="dataTable"'])}>${random.pick(['SUM(A1:A9)', 'SUM(D5:D1048576)', 'A1', '', '((((', anyText(random)])}</f><v>`,
      random,
    ),
  withoutValue: (xml, random) => replaceOne(xml, /<v>[^<]*<\/v>/g, () => '', random),
  merge: (xml, random) => {
    const reference = `${anyAddress(random)}:${anyAddress(random)}`;
    return xml.includes('</mergeCells>')
      ? xml.replace('</mergeCells>', `<mergeCell ref="${reference}"/></mergeCells>`)
      : xml.replace('</sheetData>', `</sheetData><mergeCells><mergeCell ref="${reference}"/></mergeCells>`);
  },
  withoutMerge: (xml, random) => replaceOne(xml, /<mergeCell [^>]*\/>/g, () => '', random),
  hidden: (xml, random) => replaceOne(xml, /<row /g, () => '<row hidden="1" ', random),
  columns: (xml, random) =>
    xml.replace(
      '<sheetData',
      `<cols><col min="${random.pick([1, 3, -5, 'x'])}" max="${random.pick([1, 9, 16_384, 2e9])}" hidden="1"/></cols><sheetData`,
    ),
  rowTwice: (xml, random) => replaceOne(xml, /<row .*?<\/row>/gs, (row) => row + row, random),
  rowsApart: (xml) => {
    let row = 0;
    return xml.replace(
      / r="([A-Z]*)\d+"/g,
      (_, column: string) => ` r="${column}${column === '' ? ++row * 3 : row * 3}"`,
    );
  },
  withoutAddresses: (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''),
};

/** Replaces one match of a pattern, anywhere in the text. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  write: (match: string, ...groups: string[]) => string,
  random: Random,
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = random.pick(matches);
  const [found, ...groups] = match;
  return text.slice(0, match.index) + write(found, ...groups) + text.slice(match.index + found.length);
}
