import type { Author } from '../author.js';
import { isAbbreviation } from '../words/abbreviation.js';
import { hasRole } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const OWN = roleSet('own');
const LIMITED = roleSet('limited');
const OTHER_SCOPE = roleSet('otherScope');

/** Whom a sentence counts for: the whole of the report, a part of the organ, or someone else. */
export type Scope = 'own' | 'limited' | 'other';

/** The scope that a token sets, if it sets one. */
export function scopeOf(token: Token, text: string, author: Author): Scope | undefined {
  if (hasRole(token, OWN)) return 'own';
  if (hasRole(token, LIMITED | OTHER_SCOPE)) {
    // A government's report covers all its departments, so its own name may mean its office only.
    if (!KINDS_WITH_PARTS.includes(author.kind ?? '') && isOwnName(token, text, author)) return 'own';
    return hasRole(token, LIMITED) ? 'limited' : 'other';
  }
  if (token.type !== 'unknown' || token.end - token.at < 2) return undefined;
  const name = text.slice(token.at, token.end);
  if (!ORGAN.test(name) || NO_ORGAN.test(name)) return undefined;
  return isOwnName(token, text, author) ? 'own' : 'other';
}

/** Whether a token stands for the organ itself. */
export const isOwnName = ({ at, end }: Token, text: string, { organ }: Author): boolean =>
  isAbbreviation(text.slice(at, end), organ);

/** 县政府 is neither the whole of a county nor a township of it. */
const KINDS_WITH_PARTS = ['government', 'township'];

/** How the names of organs, and of the places that they stand for, end. */
const ORGAN =
  /(?:局|委|委员会|办|办公室|厅|处|科|所|站|队|院|镇|乡|街道|区|县|市|旗|州|省|中心|集团|大学|学校|医院|苏木|研究室)$/u;

/** 举办 and 场所 end like organs, and are none. */
const NO_ORGAN = /(?:[举承主协开督交转经代查催兴创申补会领阅批拟包]办|场所|好处|到处|随处|车站|站点)$/u;
