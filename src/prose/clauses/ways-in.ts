import { matchesIn } from '../../report/text/matches-in.js';
import { hasRole } from '../words/senses.js';
import type { Token } from '../words/token.js';
import { roleSet } from '../words/vocabulary.js';

const CHANNEL = roleSet('channel');
const PART = roleSet('part');

const MANY_WAYS = /(?:等(?:多种|各种|各类|不同)?|[和及或与](?:其他|其它))(?:渠道|途径|方式|形式)/u;

/**
 * 通过网站、信函等渠道: several ways and all like them; 未收到当面和其他形式的申请. Bounded, so that a long text is read once.
 */
const ALL_WAYS =
  /(?:通过|经由|经|以|利用|采取|采用)[^，。；：！？,;:（）()\n]{1,60}[、和及与或][^，。；：！？,;:（）()\n]{1,40}?等(?:多种|各种|各类|不同)?(?:渠道|途径|方式|形式)|(?<=(?:未|没有)(?:收到|接到))[^，。；：！？,;:（）()\n\d]{1,60}[和及或与](?:其他|其它)(?:渠道|途径|方式|形式)/gu;

/**
 * The tokens of a paragraph without those that name every way by which something came in or was published: what stands
 * with them counts all. Where a sentence tells of other ways too, they may divide it, and everything stays.
 */
export function withoutWaysIn(tokens: readonly Token[], text: string): readonly Token[] {
  if (!MANY_WAYS.test(text)) return tokens;
  const spans = matchesIn(text, ALL_WAYS).map(({ index, 0: { length } }) => ({
    at: index,
    end: index + length,
  }));
  const named = spans.filter((span) => isOfAll(span, tokens));
  return named.length === 0 ? tokens : tokens.filter((token) => !named.some((span) => isIn(token, span)));
}

interface Span {
  readonly at: number;
  readonly end: number;
}

const isIn = (token: Token, { at, end }: Span) => token.at >= at && token.end <= end;

function isOfAll(span: Span, tokens: readonly Token[]): boolean {
  const ends = (token: Token) => token.type === 'mark' && token.mark === 'sentence';
  const first = tokens.findLastIndex((token) => ends(token) && token.at < span.at) + 1;
  for (const token of tokens.slice(first)) {
    // 其中通过网络等方式收到20件; what follows 其中 divides what has been counted.
    if (hasRole(token, PART)) return token.at > span.at;
    if (ends(token)) return true;
    if (hasRole(token, CHANNEL) && !isIn(token, span)) return false;
  }
  return true;
}

/** 当面申请、信函申请、网络申请: who denies three ways in denies them all. */
export function withoutEveryWayIn(tokens: readonly Token[]): readonly Token[] {
  const isWay = (token: Token) => hasRole(token, CHANNEL);
  return tokens.filter(isWay).length < EVERY_WAY ? tokens : tokens.filter((token) => !isWay(token));
}

const EVERY_WAY = 3;
