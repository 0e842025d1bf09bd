import type { Clause } from '../clauses/clause.js';
import { hasRole, rolesIn, topicsOf } from '../words/senses.js';
import { saidBy, type Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { isAside } from './asides.js';
import { type Scope, scopeOf } from './scope.js';

/** Whom a clause counts for. */
export interface Speaker {
  readonly scope: Scope;
  /** How far the clauses that follow go on about it, unless they name another. */
  readonly reach: Reach;
  /** What it counts are parts of what was counted before, as those that are named next are: 其中县政府办公室38件，部门12件. */
  readonly isPart: boolean;
  /** One of several such parts: what the next sentence counts is of all of them again. */
  readonly isFurtherPart: boolean;
}

/**
 * Over with its `clause`; or going on, as the clause is about it: while the `following` ones do so, or, of an organ by
 * its name, to the end of the `sentence`. Once something was counted for it, to the end of the `paragraph`.
 */
type Reach = 'clause' | 'following' | 'sentence' | 'paragraph';

/** The report's own organ, with all that it reports for. */
export const ITSELF: Speaker = { scope: 'own', reach: 'paragraph', isPart: false, isFurtherPart: false };

const PART = roleSet('part');
const VERDICT = roleSet('verdict');

/** Who speaks in a clause: whom it names or, where it names nobody, who spoke before it. */
export function speakerIn(clause: Clause, before: Speaker): Speaker {
  const kept = goesOnTo(clause, before) ? before : ITSELF;
  const named = namedIn(clause);
  if (!named) return kept.reach === 'following' && !goesOn(clause) ? { ...kept, reach: 'clause' } : kept;
  const { organ, scope } = named;
  if (scope === 'own') return { ...ITSELF, isPart: isOfPart(clause) };
  // 其中州级部门收到412件，县（市）收到861件；上年结转27件
  const goesOnParts = before.isPart && !followsSemicolon(clause);
  const isPart = isOfPart(clause) || isByLevel(clause) || goesOnParts;
  return { scope, reach: reachOf(organ, clause), isPart, isFurtherPart: goesOnParts };
}

const isOfPart = ({ roles }: Clause) => (roles & PART) !== 0;

function goesOnTo(clause: Clause, { reach, isPart }: Speaker): boolean {
  if (reach === 'clause') return false;
  // 县政务公开办检查1次，反馈问题2个；行政复议2件: an organ for which nothing was counted.
  if (reach === 'sentence' && followsSemicolon(clause)) return false;
  return !isPart || isOfPart(clause) || !followsSemicolon(clause);
}

const followsSemicolon = ({ text, tokens }: Clause) => /[；;]/u.test(text[(tokens[0]?.at ?? 0) - 1] ?? '');

/** Of 我局本级, and of 县政府收到涉及我镇的申请, the narrower one. */
function namedIn(clause: Clause): Named | undefined {
  const { tokens, text, author } = clause;
  let own: Named | undefined;
  let other: Named | undefined;
  for (const organ of tokens) {
    const scope = isOfField(organ, text)
      ? 'other'
      : isHead(organ, clause)
        ? 'limited'
        : scopeOf(organ, text, author);
    if (!scope || isJudge(organ, clause) || isAppealedTo(organ, clause)) continue;
    // 省政府受理以我厅为被申请人的行政复议, 针对我局的行政诉讼
    const isTarget = TARGETED.has(text.slice(organ.at - 2, organ.at));
    if (scope === 'own' && (isTarget || IS_PARTY.test(text.slice(organ.end, organ.end + LONGEST_PARTY))))
      return { organ, scope };
    if (scope === 'own') own = { organ, scope };
    else if (!other && !isAside(organ, text)) other = { organ, scope };
  }
  return other ?? own;
}

/** 全市水务系统: of the whole area, what is of one field. */
const isOfField = ({ at, end }: Token, text: string): boolean =>
  text[at] === '全' && FIELD.test(text.slice(end, end + LONGEST_FIELD));
const FIELD = /^(?!通过|依托|利用|网|公开|平台|政务|政府|行政|统一|各级)[〇㐀-鿿]{2,6}?(?:系统|行业)/u;
const LONGEST_FIELD = 8;

/** 其中局机关收到28件; 按层级分，市局受理9件; 局机关收到28件，支队13件: the head office beside the other parts, where 局机关 alone may be all of the organ. */
const isHead = (organ: Token, clause: Clause): boolean =>
  HEAD.test(clause.text.slice(organ.at, organ.end)) &&
  (isOfPart(clause) || isByLevel(clause) || isBesideParts(organ, clause));
const isBesideParts = ({ end }: Token, { text }: Clause): boolean =>
  BESIDE_PARTS.test(text.slice(end, end + LONGEST_PARTS));
const BESIDE_PARTS =
  /^[^，,。；;：:（(\d]{0,8}\d{1,7}[件份宗起][，,、；;](?:下属|所属|各|直属)?[^，,。；;：:（(\d]{0,6}(?:支队|大队|总队|分局|中心|所|站|院|馆|队|部门|单位|乡镇|镇街|街道|县区|区县)(?:收到|受理|接收|办理)?\d/u;
const LONGEST_PARTS = 36;
const HEAD = /^(?:[局厅委办署]机关|[省市州盟县区旗][局厅委办]|[省市州盟县区旗]?(?:人民)?政府办(?:公室)?)$/u;
const isByLevel = ({ before, text }: Clause): boolean => BY_LEVEL.test(saidBy(before, text));
const BY_LEVEL = /^[按从](?:照)?[^，。；]{0,6}(?:层级|级别)(?:来|上)?[分看划]/u;

interface Named {
  readonly organ: Token;
  readonly scope: Scope;
}

const TARGETED = new Set(['针对']);
const IS_PARTY = /^作?为(?:被申请人|被告)/u;
const LONGEST_PARTY = 6;

/** 市政府维持5件: whoever stands before a verdict has given it. A government is judged by others as well as judging. */
function isJudge({ end }: Token, { tokens, author }: Clause): boolean {
  if (author.kind === 'government') return false;
  const next = tokens.find((token) => token.at >= end && token.type === 'word' && token.word.naming);
  return next !== undefined && hasRole(next, VERDICT);
}

/** 向县政府申请复议3件: who is appealed to. */
const isAppealedTo = ({ at, end }: Token, { text, author }: Clause): boolean =>
  author.kind !== 'government' &&
  text[at - 1] === '向' &&
  APPEALS.test(text.slice(end, end + LONGEST_APPEAL));

const APPEALS = /^(?:申请|提起|提出)(?:了)?(?:行政)?(?:复议|诉讼)(?!申请|案件)|^起诉/u;
const LONGEST_APPEAL = 10;

function reachOf(organ: Token, clause: Clause): Reach {
  if (!isSubject(organ, clause)) return 'clause';
  // One organ by name, not 各部门.
  return organ.type === 'unknown' ? 'sentence' : 'following';
}

/**
 * Whether a clause is about an organ that stands in it, so that the next one goes on about it: 东城区收到申请211件，办结205件, but
 * not 会同有关部门办理申请. Of 各部门高度重视，收到申请14件 the second clause is the report's own again.
 */
function isSubject(organ: Token, clause: Clause): boolean {
  const { tokens, text } = clause;
  const before = tokens.slice(0, beginningOf(organ, tokens));
  const name = text.slice(before.at(-1)?.end ?? tokens[0]?.at, organ.end);
  if (isPartsOwn(organ, clause)) return true;
  if (isOfInformation(organ, clause)) return false;
  if (!before.every(mayStandBefore) || NO_SUBJECT.test(name)) return false;
  // 各县（市、区）收到申请; 局本级规范性文件：制发5件
  if (LEADING_ON.has(characterBehind(clause))) return true;
  return organ.type === 'unknown' || says(tokens) || isAmong(clause);
}

/** 村务信息24条, 社区矫正信息12条, 部门预算9条: what information is about publishes none. */
const isOfInformation = ({ at, end }: Token, { text }: Clause): boolean =>
  text[at - 1] !== '各' && KIND_OF_INFORMATION.test(text.slice(end, end + LONGEST_KIND));
const KIND_OF_INFORMATION =
  /^(?![^\d]{0,12}(?:发布|公开|公布|推送|上传|更新|报送|收|受理|办|作出|[各均]))[〇㐀-鿿]{1,10}[“”]?\d+[条篇]/u;
const LONGEST_KIND = 20;

/** 公开局本级规范性文件5件，废止1件: the office's own of what is counted, whatever was done with it. */
const isPartsOwn = (organ: Token, { tokens }: Clause): boolean =>
  hasRole(organ, LIMITED) &&
  tokens.some((token) => token.at === organ.end && topicsOf(token).length > 0) &&
  tokens.some(({ type }) => type === 'quantity');
const LIMITED = roleSet('limited');

/** 全市政府信息公开申请中，自然人占20%: what follows is of these. */
const isAmong = ({ tokens, text }: Clause): boolean => text[(tokens.at(-1)?.end ?? 0) - 1] === '中';

/** Where the name of an organ begins: of 市自然资源局 the particle within is a word of its own, as 水务 is in 全市各级水务部门. */
function beginningOf(organ: Token, tokens: readonly Token[]): number {
  let at = tokens.indexOf(organ);
  const [whole, field] = tokens.slice(Math.max(0, at - 2), at);
  if (organ.type === 'word' && field?.type === 'unknown' && whole && hasRole(whole, WHOLE)) at -= 1;
  while (at > 1 && isWithinName(tokens[at - 1]) && tokens[at - 2]?.type === 'unknown') at -= 2;
  return at;
}

const isWithinName = (token: Token | undefined) =>
  token?.type === 'word' && !token.word.naming && token.end - token.at === 1;

/** Committees that lead, and receive no requests; partners: 联合市司法局开展会商; who gives orders: 按照省水利厅关于规范公开工作的要求, 紧扣市委市政府中心工作. */
const NO_SUBJECT =
  /(?:党委|党组|党工委|领导小组|人大|政协|[省市县区州旗镇乡]委)$|^(?:联合|会同|协同|配合|协助|积极|主动|邀请|接受|对接|根据|按照|依据|依照|遵照|参照|对照|落实|贯彻|围绕|聚焦|紧扣|紧盯|锚定|立足|对标|依托|通过|借助|利用|与|和|向|对|经|报|请|在|为|给|同)/u;

const WHOLE = roleSet('own', 'otherScope', 'each');

const BEFORE_SUBJECT = roleSet(
  'part',
  'ownPeriod',
  'otherPeriod',
  'item',
  'joint',
  'each',
  'own',
  'limited',
  'otherScope',
);

const mayStandBefore = (token: Token) =>
  token.type === 'year' || token.type === 'month' || token.type === 'mark' || hasRole(token, BEFORE_SUBJECT);

/** Whether a clause without an organ goes on about the one before it: 各部门（单位）高度重视 ends with itself. */
const goesOn = (clause: Clause): boolean => LEADING_ON.has(characterBehind(clause)) || says(clause.tokens);

const characterBehind = ({ tokens, text }: Clause) => text[tokens.at(-1)?.end ?? 0] ?? '';

const LEADING_ON = new Set('（(）)：:');

const STATES = roleSet('negation', 'none', 'every', 'rate');

/** Whether words count, deny or complete something. */
const says = (tokens: readonly Token[]) =>
  tokens.some(({ type }) => type === 'quantity') || (rolesIn(tokens) & STATES) !== 0;
