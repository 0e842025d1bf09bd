import type { Edition } from '../../edition/edition.js';
import { once } from '../../edition/memo.js';
import { QUANTITY_ENDS } from './quantity.js';
import { vocabulary } from './vocabulary.js';

/** Whether a text has a number, or a word that denies or completes: without one, it states nothing. */
export function mayState(text: string): boolean {
  return STATING.test(text);
}

const { negation, none, every, rate } = vocabulary.roles;
const STATING = new RegExp(
  [QUANTITY_ENDS, '百分之', '[为是]0', ...shortest([...negation, ...none, ...every, ...rate])].join('|'),
  'u',
);

/** Whether a text has a word for something that the tables hold: without one, no number in it can be one of theirs. */
export function mentionsTopic(text: string, edition: Edition): boolean {
  return topicWords(edition).test(text);
}

const topicWords = once(({ prose: { topics, measures } }: Edition): RegExp => {
  const naming = Object.values(topics).flatMap(({ words, besideVerb = [] }) => [...words, ...besideVerb]);
  const implying = Object.values(measures).flatMap((set) =>
    Object.values(set).flatMap(({ words, alone }) => (alone ? words : [])),
  );
  return new RegExp(shortest([...naming, ...implying]).join('|'), 'u');
});

/** A longer word adds nothing to one that is a part of it. */
function shortest(words: readonly string[]): string[] {
  const all = [...new Set(words)];
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
}
