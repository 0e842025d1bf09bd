import type { Edition } from '../../edition/edition.js';
import type { Token } from '../words/token.js';

/** The tokens of a paragraph without the brackets that only name the year things are put off to: 结转下年度（2025年）办理3件. */
export function withoutNextYears(tokens: readonly Token[], text: string, edition: Edition): readonly Token[] {
  const without: Token[] = [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'year' || !CLOSING.has(text[token.end] ?? '')) continue;
    const opening = text[token.at - 1] === THAT_IS ? at - 2 : at - 1;
    if (!isOpening(tokens[opening], text) || !carriesOn(tokens[opening - 1], edition)) continue;
    without.push(...tokens.slice(from, opening));
    from = at + 2;
  }
  return from === 0 ? tokens : [...without, ...tokens.slice(from)];
}

const THAT_IS = '即';
const OPENING = new Set('（(');
const CLOSING = new Set('）)');
const isOpening = (token: Token | undefined, text: string) =>
  token?.type === 'mark' && OPENING.has(text[token.at] ?? '');

/** 结转下年度 */
const carriesOn = (token: Token | undefined, { prose }: Edition): boolean =>
  token?.word?.senses.some(
    (sense) => sense.as === 'measure' && prose.measures[sense.set]?.[sense.measure]?.carried,
  ) === true;
