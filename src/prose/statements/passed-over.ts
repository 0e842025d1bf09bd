import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { isUnderstood } from '../clauses/phrase.js';
import type { Context } from '../context/context.js';
import type { Theme } from '../context/theme.js';
import { isVerb, rolesIn } from '../words/senses.js';
import { saidBy, type Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';
import { carriedFor, isBlockedBehind } from './behind-number.js';
import { BLOCKING } from './blocking.js';
import { afterNumber, nothing, type Said } from './said.js';
import { isOfSubject } from './unclear.js';

const PART = roleSet('part');

/** A number that the words around it make one of something else, or deny, or that tells what requests are about. */
export function passedOver(item: Item, clause: Clause, { theme }: Context): Said | undefined {
  if (isBlocked(item, clause) && !carriedFor(item, theme.topics, clause)) {
    const next = afterNumber(item, theme, clause);
    return nothing(isByTheWay(item, theme, next, clause) ? { ...next, aside: true } : next);
  }
  if (isDenied(item.before, clause) || isDenied(item.after, clause))
    return nothing(afterNumber(item, theme, clause));
  return isOfSubject(item.before, clause) ? nothing(theme) : undefined;
}

const isBlocked = (item: Item, clause: Clause) =>
  (rolesIn(item.before) & BLOCKING) !== 0 || isBlockedBehind(item, clause);

/**
 * 制发9件，对其中3件进行解读，废止2件; 制发9件，同步解读9件，解读率100%；废止2件: what was done with documents, told with a number, is no
 * other thing that the next ones count.
 */
function isByTheWay({ before, after }: Item, theme: Theme, next: Theme, { text }: Clause): boolean {
  if (!next.foreign || (theme.foreign && !theme.aside)) return false;
  if ((rolesIn(before) & PART) !== 0) return !theme.foreign;
  return DONE_WITH.test(saidBy(before, text)) && after.every(isUnderstood);
}
const DONE_WITH =
  /^(?:均|全部|已|并|都|同步|同时|及时|配套|开展|进行|发布|配发|政策|文件|文字|图文|合法性|集体|公平竞争)*(?:解读|审查|备案)(?:材料|文章|率)?(?:的|了|为|达到?|是)?$/u;

/** 2件未按时答复, 没有予以公开2件: what was not done with them. */
function isDenied(tokens: readonly Token[], { text }: Clause): boolean {
  const at = tokens.findIndex(({ at, end }) => NEGATES.has(text[at] ?? '') && NOT.has(text.slice(at, end)));
  return at >= 0 && tokens.slice(at + 1).some(isVerb);
}
const NOT = new Set(['未', '没有']);
const NEGATES = new Set('未没');
