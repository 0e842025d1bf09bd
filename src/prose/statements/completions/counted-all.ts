import { readChineseNumeral } from '../../../report/numerals.js';
import { beginOf, marksOf } from '../../arithmetic/stretch.js';
import { sumOf } from '../../arithmetic/told-figure.js';
import type { Clause } from '../../clauses/clause.js';

/** 收到申请41件，无上年结转。均为自然人申请: whether the sentence before a clause has counted all that came in, and no part of them. */
export function hasSentenceCountedAll({ text, tokens: [first] }: Clause): boolean {
  const end = (first?.at ?? 0) - 1;
  return text[end] === '。' && SENTENCE.test(text.slice(beginOf(text, end, LONGEST, SENTENCES), end));
}

/** 41件, 三件 */
const COUNT = '(?:\\d+|[一二两三四五六七八九十]+)件';
const SENTENCE =
  /^(?!.*(?:其中|网|函|邮|当面|窗口|现场|不予|无法|公开的|部分|结转\d|另|涉及|[局厅镇乡县区市]收到)).*(?:收到|受理|新收|接到|接收)(?:政府信息公开|信息公开|依申请公开)?申请[共计]*\d+件(?:，[^，\d]{0,12}(?:\d+件(?:、[^，、\d]{2,10}\d+件){0,5})?){0,3}$/u;

/**
 * 收到申请3件，办结3件，均予以公开: whether the clauses before one have counted what came in, and nothing else since but that all of it was
 * done, or whose it was.
 */
export function haveClausesCountedAll({ text, tokens: [first] }: Clause): boolean {
  const end = Math.max((first?.at ?? 0) - 1, 0);
  const counted = CLAUSES.exec(text.slice(beginOf(text, end, LONGEST, DIVISIONS), end));
  if (!counted) return false;
  const [stated = '', ...others] = counted[0].match(EACH) ?? [];
  return others.every((other) => other === stated) || sumOf(others.map(figureOf)) === figureOf(stated);
}

const figureOf = (count: string): number => {
  const figure = count.slice(0, -1);
  return readChineseNumeral(figure) ?? Number(figure);
};

const CLAUSES = new RegExp(
  [
    '^(?!.*(?:网[络上站]|函|邮|当面|窗口|现场|不予|无法|部分|另|涉及|[局厅镇乡县区市]收到))(?:[^，\\d]{2,20}(?:方面|情况)，)?[^，\\d]{0,24}(?:\\d{4}年[^，\\d]{0,8})?',
    `(?:收到|受理|新收|接到|接收)(?:[^，\\d]{0,14}申请[共计]*${COUNT}|${COUNT}[^，\\d]{0,10}申请)`,
    `(?:，(?:[现均都皆已]|已经|全部|依法|依规|按[时期规]|及时|如期|在?(?:法定|规定)?(?:期限|时限)内|办结|答复|办理|回复|处理|完毕|[为系由是]|自然人|个人|公民|企业|公司|高校|科研|机构|组织|律[师所]|事务所|村民|居民|群众|提[出交]|申请人?|的|${COUNT}){1,12}){1,5}$`,
  ].join(''),
  'u',
);

const EACH = new RegExp(COUNT, 'gu');
const LONGEST = 80;
const SENTENCES = marksOf('。');
const DIVISIONS = marksOf('。；');
