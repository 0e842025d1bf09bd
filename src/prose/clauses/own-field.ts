import type { Author } from '../author.js';
import { isAbbreviation } from '../words/abbreviation.js';
import { codesOf } from '../words/codes.js';
import type { Word } from '../words/lexicon.js';
import { topicsOf } from '../words/senses.js';
import { type Token, wordToken } from '../words/token.js';
import { roleSet, vocabulary } from '../words/vocabulary.js';

/** The tokens of a clause without the organ's own field before what it counts: 卫生行政许可 in the report of 某县卫生健康局. */
export function withoutOwnField(tokens: readonly Token[], text: string, { organ }: Author): readonly Token[] {
  const isField = (token: Token, at: number) => {
    const [topic, counted] = [tokens[at + 1], tokens[at + 2]];
    const isCounted = topic !== undefined && (counted === undefined || COUNTED.has(counted.type));
    if (token.type !== 'unknown' || !isCounted || topicsOf(topic).length === 0) return false;
    const word = text.slice(token.at, token.end);
    // 涉水行政许可
    return (
      isAbbreviation(word, organ) ||
      isFieldOf(word, organ) ||
      (text[token.at - 1] === '涉' && organ?.includes(word) === true)
    );
  };
  return tokens.some(isField) ? tokens.filter((token, at) => !isField(token, at)) : tokens;
}

/** 水 for an organ of 水务: what a field is called, which is not in the organ's name, or hardly. */
export const isFieldOf = (word: string, organ: string | null): boolean =>
  organ !== null && FIELDS.some(({ words, of }) => words.includes(word) && of.test(organ));
const FIELDS = vocabulary.fields.map(({ organ, words }) => ({ words, of: new RegExp(organ, 'u') }));

/** The tokens of a clause with the organ's short name as its own: 市科委有行政复议3件, 以省国资委为被申请人的行政复议. */
export function withOwnName(tokens: readonly Token[], text: string, { organ }: Author): readonly Token[] {
  const isOwn = ({ type, at, end }: Token) =>
    type === 'unknown' &&
    (isParty(text, end) || (end - at >= SHORTEST_NAME && isOfLevel(text[at], organ))) &&
    isAbbreviation(text.slice(at, end), organ);
  return tokens.some(isOwn)
    ? tokens.map((token) => (isOwn(token) ? wordToken(OWN, token.at, token.end) : token))
    : tokens;
}

/** 区 for 某市某区税务局: of 市税务局, which is above it, all characters are in its name, too. */
const isOfLevel = (level: string | undefined, organ: string | null): boolean =>
  level !== undefined && LEVELS.has(level) && organ?.replace(NO_LEVEL, '').match(LAST_LEVEL)?.[0] === level;
const LEVELS = new Set('省市县区旗州');
const LAST_LEVEL = /[省市县区旗州](?=[^省市县区旗州]*$)/u;
/** 市场监督管理局 and 城市管理局 name no level. */
const NO_LEVEL = /市场|城市|市政|市容|社区|园区/gu;
const SHORTEST_NAME = 3;

const isParty = (text: string, at: number): boolean =>
  AS.has(text.charCodeAt(at)) && PARTIES.some((party) => text.startsWith(party, at));
const AS = new Set(codesOf('为作'));
const PARTIES = ['为被申', '为被告', '作为被申', '作为被告'];
const OWN: Word = {
  text: '',
  senses: [],
  topics: [],
  roles: roleSet('own'),
  naming: false,
  onTopic: false,
};

/** 规划许可的申请 is of something else. */
const COUNTED: ReadonlySet<Token['type']> = new Set(['quantity', 'mark']);
