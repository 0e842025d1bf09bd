import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { hasRole, rolesIn, topicsOf } from '../../words/senses.js';
import { oneOf, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { BLOCKING } from '../blocking.js';
import { withoutAdverb } from '../growth/growth-subjects.js';

const PART = roleSet('part');
const SHARE = roleSet('share');
const NO_LEAD_IN = roleSet('every', 'negation', 'except') | BLOCKING;

/** What stands before the first number of a clause, with what the clause before says of it. */
export function ledIn(item: Item, clause: Clause): readonly Token[] {
  const shared = ofShare(item, clause) ?? ofChange(item, clause);
  if (shared) return [...shared, ...item.before];
  return isLedIn(item, clause) ? [...clause.before, ...item.before] : item.before;
}

/** 自然人申请占88%，为299件: whose share the clause before has told. */
function ofShare({ before, after }: Item, { text, before: tokens }: Clause): readonly Token[] | undefined {
  if (tokens.at(-1)?.quantity?.unit !== '%') return undefined;
  const share = tokens.findIndex((token) => hasRole(token, SHARE));
  const isOfIt = before.length === 1 && after.length === 0 && isAmount(before[0], text);
  return share > 0 && isOfIt ? tokens.slice(0, share) : undefined;
}
const isAmount = oneOf('为', '是', '达', '有', '共', '计');

/** 企业申请明显增多，全年6件; 申请量逐年上升，2023年30件、2024年41件: what has changed, without how. */
function ofChange({ before, after }: Item, clause: Clause): readonly Token[] | undefined {
  const { text, before: told } = clause;
  const at = told.findIndex((token) => hasRole(token, CHANGE));
  if (at <= 0) return undefined;
  const isWhole = told.slice(at).every((token) => hasRole(token, CHANGE) || isUnderstood(token));
  const isOfYear = before.some((token) => hasRole(token, OWN_PERIOD) || token.type === 'year');
  if (!isWhole || !isOfYear || ![...before, ...after].every(isUnderstood)) return undefined;
  const subject = withoutAdverb(told.slice(0, at), text);
  const isClear = subject.every(({ type }) => type !== 'quantity' && type !== 'unknown');
  const isOne = subject.filter((token) => topicsOf(token).length > 0).length <= 1;
  return isClear && isOne && (rolesIn(subject) & NO_LEAD_IN) === 0 ? subject : undefined;
}
const CHANGE = roleSet('change');
const OWN_PERIOD = roleSet('ownPeriod');

/** 全年收到的政府信息公开申请，共41件: whether the clause before says what the number counts that is still to come. */
function isLedIn({ before, after }: Item, { text, before: tokens }: Clause): boolean {
  const saysNothing =
    before.every((token) => isUnderstood(token) && !hasRole(token, PART)) && after.every(isUnderstood);
  if (!saysNothing || tokens.length === 0) return false;
  // 予以公开（含部分公开）121件: what stands in brackets does not lead to what follows them.
  const inBrackets = /[（(]/u.test(text[(tokens[0]?.at ?? 0) - 1] ?? '');
  const hasNumber = tokens.some(({ type }) => type === 'quantity');
  return !inBrackets && !hasNumber && (rolesIn(tokens) & NO_LEAD_IN) === 0;
}

/** 结转下年度的申请中，自然人13件: what the clause before names, without a number, as what is divided. */
export function namedAmong({ before, text, edition }: Clause, { theme }: Context): Phrase | undefined {
  if (!isAmong(before.at(-1), text) || (rolesIn(before) & NO_LEAD_IN) !== 0) return undefined;
  const phrase = readPhrase(before, theme.topics, edition);
  const isNamed =
    phrase.measures.length + phrase.columns.length > 0 && !phrase.unknownBefore && !phrase.unknownWithin;
  return isNamed ? phrase : undefined;
}
const isAmong = oneOf('中', '之中');
