import { vocabulary } from '../../edition/vocabulary.js';
import type { Line } from './lines.js';

const PAGE_LINE = new RegExp(vocabulary.pageLine, 'u');
const PAGE_END = new RegExp(vocabulary.pageEnd, 'u');

/** What a web page prints with the title and is no part of the report: 索引号：…, 浏览次数：… */
export const isPageLine = ({ text }: Line): boolean => PAGE_LINE.test(text);

/** Without what a web page prints below the report: 上一篇：…, 打印本页, 版权所有 … */
export function withoutPageEnd(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(({ text }) => !PAGE_END.test(text)) + 1);
}
