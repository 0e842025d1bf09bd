import type { Edition } from '../edition/edition.js';
import type { Token } from './tokens.js';

/** Whether a token has one of a set of roles. */
export function hasRole(token: Token, roles: number): boolean {
  return token.type === 'word' && (token.word.roles & roles) !== 0;
}

/** The topics that a word names. */
export function topicsOf(token: Token): string[] {
  if (token.type !== 'word') return [];
  const topics: string[] = [];
  for (const sense of token.word.senses) if (sense.as === 'topic') topics.push(sense.topic);
  return topics;
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
