import texts from '../../fixtures/hostile/texts.json';
import { decodeText } from '../../src/source/decode-text.js';
import type { Random } from '../support/random.js';

/** What stands in pages and texts where nobody expects it. */
const PIECES = [
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan=3>',
  '<td rowspan=0>',
  '<td colspan=99999999 rowspan=99999999>',
  '</td>',
  '<br>',
  '<p>',
  '</p></p>',
  '<div hidden>',
  '<span style="display:none">',
  '</div>',
  '<!--',
  '-->',
  '<script>',
  '<textarea>',
  '<select><option>',
  '<ol start=-5><li value=3>',
  '<pre>',
  '<template>',
  '<svg><p>',
  '<frameset>',
  '<meta charset=utf-7>',
  '<plaintext>',
  '&nbsp;',
  '&#0;&#xD800;&#x110000;&#1;',
  '|',
  '||||',
  '\t',
  '\n',
  '\u3000',
  '0',
  '12',
  '1 234',
  '１２件',
  '约10',
  '—',
  '无',
  '总计',
  '其他',
  '规章',
  '信息内容',
  '第二十条第（五）项',
  '（七）总计',
  '注：',
  '四、政府信息公开行政复议、行政诉讼情况',
  '某市某局2024年政府信息公开工作年度报告',
  '2025年1月20日',
] as const;

/** Changes a page or a plain text; texts that are made longer stay short enough to be tried in a moment. */
export const textMutations: Readonly<Record<string, (text: string, random: Random) => string>> = {
  insert: (text, random) => insertAt(text, random.whole(0, text.length), random.pick(PIECES)),
  hostile: (text, random) =>
    insertAt(text, random.whole(0, text.length), random.pick(texts).text.slice(0, 40_000)),
  many: (text, random) =>
    insertAt(text, random.whole(0, text.length), random.pick(PIECES).repeat(random.whole(2, 2000))),
  remove: (text, random) => {
    const [from, to] = slice(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  twice: (text, random) => {
    const [from, to] = slice(text, random);
    return insertAt(text, random.whole(0, text.length), text.slice(from, to));
  },
  figure: (text, random) => replaceOne(text, />-?\d+<|\n-?\d+(?= |\n)/g, () => random.pick(PIECES), random),
  tag: (text, random) => replaceOne(text, /<[^>]*>/g, () => random.pick(PIECES), random),
  withoutTag: (text, random) => replaceOne(text, /<[^>]*>/g, () => '', random),
  line: (text, random) => replaceOne(text, /\n[^\n]*/g, () => `\n${random.pick(PIECES)}`, random),
  joined: (text, random) => replaceOne(text, /\n/g, () => random.pick(['', ' ', '\t', ' | ']), random),
};

const insertAt = (text: string, at: number, piece: string) => text.slice(0, at) + piece + text.slice(at);

function slice(text: string, random: Random): [from: number, to: number] {
  const from = random.whole(0, text.length);
  return [from, Math.min(text.length, from + random.whole(0, 10 ** random.whole(0, 4)))];
}

function replaceOne(text: string, pattern: RegExp, write: () => string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  const [match] = found.length > 0 ? [random.pick(found)] : [];
  if (!match) return text;
  return text.slice(0, match.index) + write() + text.slice(match.index + match[0].length);
}

/** How often a file is changed. */
export const times = (random: Random): number => random.pick([1, 1, 2, 3, 8]);

export function brokenText(file: Uint8Array, random: Random, done: string[]): Uint8Array {
  let text = decodeText(file);
  for (let count = times(random); count > 0; count--) {
    const name = random.pick(Object.keys(textMutations));
    text = textMutations[name]?.(text, random) ?? '';
    done.push(`text ${name}`);
  }
  return new TextEncoder().encode(text);
}
