import { isExact } from '../../arithmetic/segments.js';
import { type Clause, quoteOf } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { measuresIn, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { type Theme, themeOf, themeOfPart } from '../../context/theme.js';
import { phraseReadings } from '../../readings/phrase-readings.js';
import { hasRole, isVerb, rolesIn } from '../../words/senses.js';
import type { Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import type { Statement } from '../statement.js';

const CHANNEL = roleSet('channel');
const FOREIGN = roleSet('foreign');
const ELSE = roleSet('foreign', 'change', 'plan', 'share', 'breach', 'part');

/**
 * 收到网上申请30件，办结28件: where no number before it counts all that came in, what follows is of those that came in by
 * that way; where several ways are listed, of all of them together.
 */
export function themeOfWay({ before, quantity }: Item, clause: Clause, context: Context): Theme | undefined {
  const { theme, tally } = context;
  const { narrowed } = theme;
  const countsAll = tally.numbers.length > 0;
  if (countsAll && !narrowed?.byWay) return undefined;
  const said = besideWay(before, clause);
  if (!said) return undefined;
  const phrase = readPhrase(said, theme.topics, clause.edition);
  if (!isOfRequests(phrase.topics, clause)) return undefined;
  const listed = countsAll || !narrowed?.byWay ? undefined : narrowed;
  // 系统流转申请32件，系统自动预警18次
  if (listed && listed.unit !== quantity.unit) return undefined;
  const stated = quantity.value + (listed?.stated ?? 0);
  const isReceived = measuresIn(phrase, clause.edition).some(({ everything }) => everything);
  if (isReceived || (phrase.named && phrase.measures.length === 0)) {
    const readings = listed?.readings ?? phraseReadings(phrase, clause.edition);
    return themeOfPart(themeOf(phrase.topics), { stated, readings, byWay: true, unit: quantity.unit });
  }
  return listed && phrase.measures.length === 0 ? themeOfPart(theme, { ...listed, stated }) : undefined;
}

/** The words before a number without the way by which things came in, where they name one. */
function besideWay(before: readonly Token[], { text }: Clause): readonly Token[] | undefined {
  const isSite = (token: Token) => hasRole(token, FOREIGN);
  const site = before.findLastIndex(isSite);
  // 通过网站收到申请30件
  const isBySite = site >= 0 && BY.test(text.slice(before[0]?.at, before[site]?.at));
  const said = isBySite && !before.slice(0, site).some(isVerb) ? before.slice(site + 1) : before;
  if ((rolesIn(said) & ELSE) !== 0) return undefined;
  const isWay = (token: Token) => hasRole(token, CHANNEL);
  return said !== before || said.some(isWay) ? said.filter((token) => !isWay(token)) : undefined;
}
const BY = /通过|经由|利用/u;

/** What a number says that has made the theme one of a way: 网上收到申请30件. */
export function readWay({ quantity }: Item, theme: Theme, clause: Clause, before: Context): Statement[] {
  const { narrowed } = theme;
  if (!narrowed?.byWay || narrowed === before.theme.narrowed) return [];
  if (before.speaker.scope !== 'own' || before.otherPeriod || !isExact(quantity)) return [];
  const { stated, readings: wholes } = narrowed;
  return [{ type: 'way', quote: quoteOf(clause), sentence: clause.sentence, stated, wholes }];
}

/** What is carried over at the end of a year, as no document is. */
const isOfRequests = (topics: readonly string[], { edition }: Clause): boolean =>
  topics.length === 1 && edition.prose.topics[topics[0] ?? '']?.carriedOut !== undefined;
