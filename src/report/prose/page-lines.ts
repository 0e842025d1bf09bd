import { vocabulary } from '../../edition/vocabulary.js';
import type { Line } from '../text/prose.js';

const PAGE_LINE = new RegExp(vocabulary.pageLine, 'u');
const PAGE_END = new RegExp(vocabulary.pageEnd, 'u');

/** What a web page prints with the title and is no part of the report: 索引号：…, 浏览次数：… */
export const isPageLine = ({ text }: Line): boolean => PAGE_LINE.test(text);

/** Without what a web page prints below the report: 上一篇：…, 打印本页, 版权所有 … */
export function withoutPageEnd(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(({ text }) => !PAGE_END.test(text)) + 1);
}

const CAPTION = new RegExp(vocabulary.caption, 'u');

/** What is printed over a table and says nothing that the table does not: 单位：件, 表三, 附表2, 左右滑动可查看整张表 */
export const isCaption = ({ text }: Line): boolean => CAPTION.test(text);

const SUBTITLE = new RegExp(vocabulary.subtitle, 'u');

/** What belongs to the title although it stands below it: （2024年度）, the day of publication, 目录. */
export const isSubtitle = ({ text }: Line): boolean => SUBTITLE.test(text);
