import { once } from '../../edition/memo.js';
import { beginningsOf, type Lexicon, onlyWords, type Word, wordAt } from './lexicon.js';
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
export function mentionsTopic(text: string, lexicon: Lexicon): boolean {
  const words = topicWords(lexicon);
  const begins = beginningsOf(words);
  for (let at = 0; at < text.length; at++)
    if (begins[text.charCodeAt(at)] && wordAt(words, text, at)) return true;
  return false;
}

/** The words of a lexicon that name or imply a topic. To compile a pattern of so many takes longer than to read a report. */
const topicWords = once((lexicon: Lexicon) => onlyWords(lexicon, namesTopic));

const namesTopic = ({ senses }: Word) =>
  senses.some((sense) => sense.as === 'topic' || (sense.as === 'measure' && sense.implies !== undefined));

/** A longer word adds nothing to one that is a part of it. */
function shortest(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
}
