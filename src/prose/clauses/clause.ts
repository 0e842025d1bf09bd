import type { Edition } from '../../edition/edition.js';
import type { Author } from '../author.js';
import { saidBy, type Token } from '../words/token.js';

/** What stands between two marks. */
export interface Clause {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** All the roles that its words have: most questions to a clause are settled by what it has nothing of. */
  readonly roles: number;
  /** The clause before, in the same sentence. */
  readonly before: readonly Token[];
  /** What the mark behind it does beside ending it. */
  readonly ends: 'sentence' | 'opens brackets' | 'closes brackets' | undefined;
  /** Numbers in the text. */
  readonly paragraph: number;
  readonly sentence: number;
  /** What stands between semicolons, by its number. */
  readonly stretch: number;
  readonly edition: Edition;
  readonly author: Author;
}

/** The clause as it stands; a number alone in brackets with what it counts: 部分公开（4件）. */
export function quoteOf({ text, tokens, before }: Clause): string {
  const [number, ...more] = tokens;
  const said = before.filter(({ type }) => type !== 'mark');
  const isBracketed = number?.type === 'quantity' && more.length === 0 && said.at(-1)?.end === number.at - 1;
  return isBracketed ? text.slice(said[0]?.at, number.end + 1) : saidBy(tokens, text);
}
