import type { Glyph } from './glyph.js';

const digit = '[\\d０-９]';
const number = `${digit}+(?:[.,:．，：/～~—–-]${digit}+)*`;
/** 万、余 and the like, and then what is counted: one character, unless it is one of these. */
const unit =
  '(?:[百千万亿多余几]{0,2}(?:平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|小时|分钟|人次|件次|个百分点|\\p{Script=Han}))';

/** What stays on one line: 〔2021〕30号, 第12批, 5500余条, 1.2万平方米. */
const together = [
  new RegExp(`[〔［（[(]${digit}{4}[〕］）\\])]第?${digit}+号`, 'gu'),
  new RegExp(`第?${number}${unit}?`, 'gu'),
];

/** The indices of the glyphs that may not be parted from the one before them, because they belong to its number. */
export function insideTogether(glyphs: readonly Glyph[]): ReadonlySet<number> {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const inside = new Set<number>();
  if (!hasDigit.test(text)) return inside;
  const spans = together
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => [match.index, match.index + match[0].length] as const)
    .sort((a, b) => a[0] - b[0]);
  let offset = 0;
  let next = 0;
  let end = 0;
  glyphs.forEach((glyph, index) => {
    if (offset < end) inside.add(index);
    for (; next < spans.length && (spans[next]?.[0] ?? 0) <= offset; next++)
      end = Math.max(end, spans[next]?.[1] ?? 0);
    offset += glyph.text.length;
  });
  return inside;
}

const hasDigit = new RegExp(digit);
