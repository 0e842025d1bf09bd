import type { Edition } from '../../edition/edition.js';
import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';
import { measuresIn, type Phrase } from '../clauses/phrase.js';
import { hasRole, isVerb, namesOutright, topicsOf } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const DISPOSITION = roleSet('disposition');

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
  measuresIn(phrase, edition).every(({ alone, outcome }) => alone || outcome);
