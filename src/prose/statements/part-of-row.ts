import type { Edition } from '../../edition/edition.js';
import type { MeasureSource } from '../../edition/prose-source.js';
import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { isFieldOf } from '../clauses/own-field.js';
import type { Phrase } from '../clauses/phrase.js';
import type { SentenceSoFar } from '../context/context.js';
import { rolesIn } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet, vocabulary } from '../words/vocabulary.js';
import { areOfKind, isForReason, isOfSome } from './counted/behind-number.js';

const APPLICANT = roleSet('applicant');

/** Whether a number may count only a part of the row that it names, so that it is wrong only where it is more. */
export const mayBePart = (
  item: Item,
  phrase: Phrase,
  sources: readonly MeasureSource[],
  clause: Clause,
  { countsInquiries }: SentenceSoFar,
): boolean =>
  isInPart(phrase, sources, clause.edition) ||
  isBesideOrganizations(item.before, item.token, clause) ||
  isOnePart(item.token, phrase, sources, clause) ||
  isOfSome(item.token, clause) ||
  isForReason(item.token, clause) ||
  isOverAnswers(item.token, phrase, clause) ||
  areOfMatter(item.token, clause) ||
  areOfKind(item, clause) ||
  (countsInquiries && areDecisions(phrase, clause.edition));

/** 96件答复中引发行政复议21件: the disputes over some answers. */
const isOverAnswers = ({ at }: Token, { topics }: Phrase, { text, edition }: Clause): boolean =>
  topics.some((topic) => edition.prose.topics[topic]?.dispute) &&
  OVER_ANSWERS.test(text.slice(Math.max(0, at - FARTHEST_BESIDE), at));
const OVER_ANSWERS =
  /\d[件份][^，,。；;\d]{0,10}(?:答复|告知书|申请|案件)[中内里][，,]?(?:有|共|引[发起]|发生|被)[^。；;]{0,24}$/u;

/** 征地拆迁信息公开不够具体，16件申请中有11件要求公开明细: of all that were about what the clause before tells of. */
const areOfMatter = ({ at, end }: Token, { before, text }: Clause): boolean => {
  const said = text.slice(before[0]?.at ?? at, at);
  return before.length > 0 && !OF_ALL.test(said) && AMONG_NEXT.test(text.slice(end, end + FARTHEST_NEXT));
};
const AMONG_NEXT = /^[^，,。；;、：:（(\d]{0,10}申请[中里内][，,]?(?:仅|只)?有\d/u;
const OF_ALL = /[全本今]年|年度|[共总收]|新收|受理|办[结理]|\d[件宗]/u;

/** 受理举报41件，给予处罚4件: what was decided on them is a part of all that was. */
const areDecisions = ({ topics }: Phrase, { prose }: Edition): boolean =>
  topics.every((topic) => prose.topics[topic]?.exampled);

/** 公开行政处罚决定25件 of 27 that were made; 申请人撤回2件 of 3 that were not decided. */
function isInPart({ topics }: Phrase, measures: readonly MeasureSource[], { prose }: Edition): boolean {
  if (measures.length > 0 && measures.every(({ atMost }) => atMost)) return true;
  const isPublished = measures.length > 0 && measures.every(({ published }) => published);
  return isPublished && topics.every((topic) => prose.topics[topic]?.publishedInPart);
}

/**
 * Whether the words around a number tell that it may be one part of its row: 一审案件96件 of all lawsuits; 新制定5件，修改4件
 * may both be issued, and 废止6件，宣布失效5件 both be repealed; of
 * 公开信息318条，其中行政许可决定40件，行政处罚决定9件 the penalties are those that were published; 撤回39件，受理18件 are what was left; of
 * 属于主动公开范围的3件，同意公开16件 both may be granted.
 */
function isOnePart(
  { at, end }: Token,
  phrase: Phrase,
  sources: readonly MeasureSource[],
  { text, edition, author }: Clause,
): boolean {
  const next = text.slice(end, end + FARTHEST_NEXT);
  const behind = text.slice(Math.max(text.lastIndexOf('。', at) + 1, at - FARTHEST_BEHIND), at);
  if (
    phrase.topics.some((topic) => edition.prose.topics[topic]?.exampled) &&
    (ON_SOME.test(behind) || isFieldOf(OF_FIELD.exec(behind)?.[1] ?? '', author.organ))
  )
    return true;
  if (phrase.topics.some((topic) => edition.prose.topics[topic]?.dispute))
    return AT_INSTANCE.test(behind) || OF_INSTANCE.test(next);
  if (sources.some(({ revisedApart }) => revisedApart))
    return REVISED_NEXT.test(next) || REVISED_BEFORE.test(behind);
  if (sources.some(({ lapsedApart }) => lapsedApart))
    return LAPSED_NEXT.test(next) || LAPSED_BEFORE.test(behind);
  if (sources.some(({ onceWithdrawn }) => onceWithdrawn)) return WITHDRAWN.test(behind);
  if (sources.some(({ apartFrom }) => apartFrom !== undefined))
    return PUBLIC_NEXT.test(next) || PUBLIC_BEFORE.test(behind);
  // 主动公开信息318条，作出行政处罚决定27件 tells of all that were made.
  const isBare = phrase.measures.length === 0;
  const isPublished = phrase.topics.every((topic) => edition.prose.topics[topic]?.publishedInPart);
  return isBare && isPublished && PUBLISHED.test(behind);
}
const [FARTHEST_BEHIND, FARTHEST_NEXT] = [120, 24];
/** 一审案件96件、二审案件41件: by which court a lawsuit was heard is no row. */
const AT_INSTANCE = /[一二再]审[^，,。；;、\d]{0,8}$/u;
const OF_INSTANCE = /^(?:(?:诉讼|行政诉讼)?案件)?(?:经|由)?[一二再]审/u;
/** 对会计师事务所等作出行政处罚27件 */
const ON_SOME = /对(?!外|社会)[^，,。；;\d]{2,60}(?:[作做]出|给予|实施|下达|采取)[^，,。；;\d]{0,12}$/u;
/** 水行政许可120件: of those of a bureau of 水务, which decides on 排水 as well. */
const OF_FIELD = new RegExp(
  `(?:^|[^涉])(${vocabulary.fields.flatMap(({ words }) => words).join('|')})行政(?:许可|处罚|强制)[^，,。；;、\\d]{0,8}$`,
  'u',
);
const REVISED_NEXT = /^[，,、；;](?:并)?(?:修改|修订|修正)[^，,。；;、\d]{0,8}?[\d一两二三四五六七八九十]/u;
const REVISED_BEFORE =
  /(?:修改|修订|修正)[^，,。；;、\d]{0,8}?[\d一两二三四五六七八九十]+[件部份个项][，,、；;][^，,。；;、\d]{0,10}$/u;
const LAPSED_NEXT = /^[，,、；;](?:并|另)?(?:宣布|宣告)?失效[^，,。；;、\d]{0,8}?[\d一两二三四五六七八九十]/u;
const LAPSED_BEFORE =
  /(?<!(?:废止|清理)[、和及或后并]?(?:宣布|宣告)?)失效[^，,。；;、\d]{0,8}\d+[件部份个项][，,、；;][^，,。；;、\d]{0,10}$/u;
const PUBLIC_NEXT =
  /^[，,、；;][^，,。；;、\d]{0,4}[已属][^，,。；;、\d]{0,6}主动公开[^，,。；;、\d]{0,8}\d/u;
const PUBLIC_BEFORE =
  /[已属][^，,。；;、\d]{0,6}主动公开[^，,。；;、\d]{0,8}\d+[件份个条][，,、；;][^。；;]{0,40}$/u;
const WITHDRAWN = /(?:撤[回销件诉]|撤回)[^，,。；;]{0,8}\d/u;
const PUBLISHED = /主动(?:对外|向社会|对社会)?(?:公开|公示|公布)/u;

/** 收到居民申请7件、企业申请1件: of those who apply beside organizations, though the words may be of all who do. */
function isBesideOrganizations(before: readonly Token[], { at, end }: Token, { text }: Clause): boolean {
  if ((rolesIn(before) & APPLICANT) === 0) return false;
  return (
    ORGANIZATIONS_NEXT.test(text.slice(end, end + FARTHEST_BESIDE)) ||
    ORGANIZATIONS_BEFORE.test(text.slice(Math.max(0, at - FARTHEST_BESIDE), at))
  );
}
const ORGANIZATIONS_NEXT =
  /^[^。；;\d]{0,12}(?:企业|公司|单位|法人|组织|机构|律师|律所|部门)[^，,、。；;\d]{0,10}\d/u;
const ORGANIZATIONS_BEFORE =
  /(?:企业|公司|单位|法人|组织|机构|律师|律所|部门)[^，,、。；;\d]{0,10}\d+[件份个][^，,、。；;\d]{0,8}[，,、；;][^，,、。；;\d]{0,10}$/u;
const FARTHEST_BESIDE = 36;
