import { measuresIn } from '../../clauses/phrase.js';
import { rolesIn, topicsOf } from '../../words/senses.js';
import { oneOf } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { type Around, afterNumber, nothing, nothingButAll, type Said } from '../said.js';
import { isAboutSome, isByJudges, isBySome, isModified, isOfKind, namesOther } from '../unclear.js';

const EXCEPT = roleSet('except');
const DAYS = '个工作日';

/** A number whose words are not all understood, so that it may count only some of what they name; or all but what it counts. */
export function toldUnclear(around: Around): Said | undefined {
  const { item, clause, context, before } = around;
  const { theme } = context;
  const excepts = isExcepted(around);
  if (!excepts && !isUnclear(around)) return undefined;
  // 制发16件，均在印发之日起20个工作日内公开: within what time says nothing of what has been counted.
  if (item.quantity.unit === DAYS && context.sentence.counting) return nothing(theme);
  const isOutright = before.some((token) => topicsOf(token).length > 0);
  // 留转下年研究2件: what words only imply is no topic where others stand among them.
  const next = isOutright ? afterNumber(item, theme, clause) : theme;
  // 办理审批业务3201件，办结3180件; 工伤认定新收申请65件，办结60件: what follows goes on about the same.
  const isOther = namesOther(before) || (isOutright && isOfReceipt(around));
  const isOfOther = item.quantity.unit !== '%' && !excepts && isOther;
  if (!isOfOther) return nothing(next);
  if (!isOutright) return nothing({ ...next, foreign: true, narrowed: undefined, aside: !theme.foreign });
  // 受理数据需求类申请45件 may be all that came in.
  return nothingButAll(around, next);
}

/** 工伤认定新收: what came in of a thing; 陆续收到 tells how. */
const isOfReceipt = ({ before, phrase, clause }: Around): boolean =>
  before.some(({ type, at, end }) => type === 'unknown' && end - at >= SHORTEST_THING) &&
  measuresIn(phrase, clause.edition).some(({ everything, stage }) => everything && !stage);
const SHORTEST_THING = 4;

/** 不含上年结转2件 and 除2件结转下年外 count these; 不含撤回的41件 does not count what was excepted. */
function isExcepted({ item, clause, before, phrase, after }: Around): boolean {
  if ((rolesIn(before) & EXCEPT) === 0) return false;
  const isOnlyBehind = phrase.measures.length === 0 && isOutside(item.after[0], clause.text);
  return isOnlyBehind || phrase.measures.length + after.measures.length !== 1;
}

const isUnclear = ({ clause, before, phrase, isPart }: Around): boolean =>
  phrase.unknownWithin ||
  isOfKind(before, clause) ||
  isBySome(before, clause) ||
  isAboutSome(before, phrase.topics, clause) ||
  (isPart && phrase.unknownBefore && !isByJudges(before, clause)) ||
  isModified(before, phrase.topics, clause);

/** 除3件外均已办结: what was not excepted. */
const isOutside = oneOf('外', '以外', '之外');
