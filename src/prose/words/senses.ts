import type { Edition } from '../../edition/edition.js';
import type { Token } from './token.js';

/** Whether a token has one of a set of roles. */
export function hasRole(token: Token, roles: number): boolean {
  return token.type === 'word' && (token.word.roles & roles) !== 0;
}

/** All the roles that words have. */
export function rolesIn(tokens: readonly Token[]): number {
  let roles = 0;
  for (const token of tokens) if (token.type === 'word') roles |= token.word.roles;
  return roles;
}

/** The topics that a word names. */
export function topicsOf(token: Token): readonly string[] {
  return token.type === 'word' ? token.word.topics : NONE;
}

const NONE: readonly string[] = [];

/** Whether a word says what is done with what is counted. */
export function isVerb(token: Token): boolean {
  return token.type === 'word' && token.word.senses.some((sense) => sense.as === 'measure');
}

/** Whether a word names a topic by itself, without a verb beside it. */
export function namesOutright(token: Token): boolean {
  return token.type === 'word' && token.word.senses.some((sense) => sense.as === 'topic' && !sense.loose);
}

/** The measure that a word means where a topic is spoken of. */
export function measureOf(token: Token, topic: string, edition: Edition): string | undefined {
  const set = edition.prose.topics[topic]?.measures;
  if (token.type !== 'word') return undefined;
  for (const sense of token.word.senses)
    if (sense.as === 'measure' && sense.set === set) return sense.measure;
  return undefined;
}

export function columnOf(token: Token, topic: string, edition: Edition): string | undefined {
  const set = edition.prose.topics[topic]?.columns;
  if (token.type !== 'word') return undefined;
  for (const sense of token.word.senses) if (sense.as === 'column' && sense.set === set) return sense.column;
  return undefined;
}

/** The topic that a word implies by itself. */
export function impliedTopic(token: Token): string | undefined {
  if (token.type !== 'word') return undefined;
  for (const sense of token.word.senses)
    if (sense.as === 'measure' && sense.implies !== undefined) return sense.implies;
  return undefined;
}
