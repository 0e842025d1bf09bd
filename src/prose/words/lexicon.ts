import { type Role, roleSet } from './vocabulary.js';

/** What a word may mean; which one holds is settled by what the sentence is about. */
export type Sense =
  /** `loose`: only beside a verb, as 收到依申请公开信息3条. */
  | { readonly as: 'topic'; readonly topic: string; readonly loose?: boolean }
  /** `implies`: the topic that needs no other word: 予以公开 is said of requests only. */
  | {
      readonly as: 'measure';
      readonly set: string;
      readonly measure: string;
      readonly implies: string | undefined;
    }
  | { readonly as: 'column'; readonly set: string; readonly column: string }
  | { readonly as: 'role'; readonly role: Role };

export interface Word {
  readonly text: string;
  readonly senses: readonly Sense[];
  /** The topics that it names. */
  readonly topics: readonly string[];
  /** Its roles as a set; see roleSet. */
  readonly roles: number;
  /** May say what is counted; has roles only, if not. */
  readonly naming: boolean;
  /** Names or implies a topic. */
  readonly onTopic: boolean;
}

/** Words to be found in a text. */
export interface Lexicon {
  /** By the code of their first character. */
  readonly beginnings: Beginnings;
  /**
   * What may begin with two characters, at the place of the pair: most pairs begin no word, and need no closer look.
   * Pairs may share a place.
   */
  readonly pairs: Uint8Array;
  /** Words of one character, by its code, that are words only between a mark and a number: 、废2件. */
  readonly terse: ReadonlyMap<number, Word>;
}

/** The words that begin with the same characters. */
interface Beginning {
  /** The word that has no more. */
  readonly word: Word | undefined;
  readonly longer: readonly Word[];
  /** The longer ones by the code of the next character, once they have been looked for: most never are. */
  next: Beginnings | undefined;
}

type Beginnings = ReadonlyMap<number, Beginning>;

/** The lexicon of some words with what each may mean. */
export function byBeginning(
  senses: ReadonlyMap<string, readonly Sense[]>,
  terse: ReadonlyMap<string, readonly Sense[]> = new Map(),
): Lexicon {
  const words = [...senses].map(([text, own]) => toWord(text, own));
  const pairs = new Uint8Array(senses.size < FEW ? 0x400 : 0x10000);
  for (const { text, onTopic } of words) {
    if (text.length === 1 && onTopic)
      throw new Error(`A word on a topic has two characters at least: ${text}`);
    const pair = pairAt(pairs, text.charCodeAt(0), text.charCodeAt(1));
    pairs[pair] = (pairs[pair] ?? 0) | (onTopic ? A_WORD | A_TOPIC : A_WORD);
  }
  const short = [...terse].map(([text, own]) => [text.charCodeAt(0), toWord(text, own)] as const);
  return { beginnings: beginningsOf(words, 0), pairs, terse: new Map(short) };
}

/** Words that are alike up to a character, by that one. */
function beginningsOf(words: readonly Word[], at: number): Beginnings {
  const alike = new Map<number, { word: Word | undefined; longer: Word[]; next: undefined }>();
  for (const word of words) {
    const code = word.text.charCodeAt(at);
    let beginning = alike.get(code);
    if (!beginning) {
      beginning = { word: undefined, longer: [], next: undefined };
      alike.set(code, beginning);
    }
    if (word.text.length === at + 1) beginning.word = word;
    else beginning.longer.push(word);
  }
  return alike;
}

/** The words that go on with a character after so many. */
function goingOn(beginning: Beginning, length: number, code: number): Beginning | undefined {
  if (beginning.longer.length === 0) return undefined;
  beginning.next ??= beginningsOf(beginning.longer, length);
  return beginning.next.get(code);
}

const FEW = 100;
const pairAt = ({ length }: Uint8Array, first: number, second: number): number =>
  (first * 31 + second) & (length - 1);
const [A_WORD, A_TOPIC] = [1, 2];

/** No words. */
export const NO_WORDS: Lexicon = byBeginning(new Map());

function toWord(text: string, senses: readonly Sense[]): Word {
  const topics: string[] = [];
  let roles = 0;
  let naming = false;
  let onTopic = false;
  for (const sense of senses) {
    if (sense.as === 'role') roles |= roleSet(sense.role);
    else naming = true;
    if (sense.as === 'topic') topics.push(sense.topic);
    if (sense.as === 'topic' || (sense.as === 'measure' && sense.implies !== undefined)) onTopic = true;
  }
  return { text, senses, topics, roles, naming, onTopic };
}

/** Whether a text has a word that names or implies a topic, even as a part of another. */
export function mentionsTopic(text: string, { beginnings, pairs }: Lexicon): boolean {
  let first = text.charCodeAt(0);
  for (let at = 1; at < text.length; at++) {
    const second = text.charCodeAt(at);
    if ((pairs[pairAt(pairs, first, second)] ?? 0) & A_TOPIC && beginsOnTopic(text, at - 1, beginnings))
      return true;
    first = second;
  }
  return false;
}

function beginsOnTopic(text: string, from: number, beginnings: Beginnings): boolean {
  let beginning = beginnings.get(text.charCodeAt(from));
  for (let length = 1; beginning && !beginning.word?.onTopic; length++)
    beginning = goingOn(beginning, length, text.charCodeAt(from + length));
  return beginning !== undefined;
}

/** The longest word that stands at a place. */
export function wordAt({ beginnings, pairs }: Lexicon, text: string, from: number): Word | undefined {
  let beginning = beginnings.get(text.charCodeAt(from));
  let longest = beginning?.word;
  if (!pairs[pairAt(pairs, text.charCodeAt(from), text.charCodeAt(from + 1))]) return longest;
  for (let length = 1; beginning; length++) {
    longest = beginning.word ?? longest;
    beginning = goingOn(beginning, length, text.charCodeAt(from + length));
  }
  return longest;
}
