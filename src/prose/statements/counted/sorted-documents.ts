import type { Edition } from '../../../edition/edition.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { measuresIn, type Phrase } from '../../clauses/phrase.js';
import { hasRole, isVerb, namesOutright, topicsOf } from '../../words/senses.js';
import { saidBy, type Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';

const DISPOSITION = roleSet('disposition');

/** 制作公文90件，公开属性为主动公开的70件，依申请公开的12件: what was made is sorted, wherever that is told. */
export function areDocumentsSorted([first]: readonly Item[], { text }: Clause): boolean {
  const { at, end } = first?.token ?? { at: 0, end: 0 };
  if (!ON_REQUEST.test(text.slice(Math.max(0, at - NEAR), end + NEAR))) return false;
  const before = text.slice(Math.max(0, at - NEAR), at);
  const [behind = ''] = text.slice(end, end + NEAR).split('。', 1);
  const said = before.slice(before.lastIndexOf('。') + 1) + text.slice(at, end) + behind;
  return UNASKED.test(said) && ON_REQUEST.test(said) && ATTRIBUTES.test(said) && !REQUESTED.test(said);
}

const NEAR = 80;
const ATTRIBUTES = /公文|发文|公开属性|(?:制发|印发|制作|产生)(?:各类|的)?(?:政府)?(?:文件|信息)/u;
const UNASKED = /主动公开/u;
const ON_REQUEST = /依申请公开[”’」]?(?:的|类)?(?:文件|公文|信息)?[为：]?\d/u;
const REQUESTED = /收到|受理|接到|接收|答复|办[理结]|申请[人\d]/u;

/** 主动公开政府信息212条 counts what was published; 主动公开212件 and 依申请公开信息35条 sort documents. */
export function sortsDocuments({ before }: Item, { text }: Clause): boolean {
  const last = before.at(-1);
  if (last !== undefined && hasRole(last, DISPOSITION)) return true;
  const disposed = before.findLast((token) => hasRole(token, DISPOSITION));
  // 其中主动公开公文14条, 属于主动公开的14件
  if (disposed && last && SORTED.has(text.slice(disposed.end, last.end))) return true;
  return before.some(isLoose) && !before.some(isVerb);
}

const SORTED = new Set(['的', '文件', '的文件', '类文件', '公文', '的公文', '类公文', '公文类', '公文信息']);

const isLoose = (token: Token) => topicsOf(token).length > 0 && !namesOutright(token);

/** Beside them, 依申请公开3件 and 不予公开5件 sort documents too; 收到3件 does not. */
export const isOfDocuments = (phrase: Phrase, edition: Edition): boolean =>
  measuresIn(phrase, edition).every(({ alone, outcome, onlyBeside }) => alone || outcome || onlyBeside);

/** 主动公开文件20件，依申请公开申请5件: no document is called a request. */
export const namesRequests = (before: readonly Token[], { text }: Clause): boolean =>
  /申请(?!公开)/u.test(saidBy(before, text));
