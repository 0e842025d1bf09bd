import { once } from '../../edition/memo.js';
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

/** The words of an edition's prose, by the codes of their first character and of their second. */
export type Lexicon = ReadonlyMap<number, Beginning>;

/** The words with one first character. */
interface Beginning {
  /** The word that is no longer than that. */
  single: Word | undefined;
  /** Longer ones first. */
  readonly longer: Map<number, Word[]>;
}

/** The lexicon of some words with what each may mean. */
export function byBeginning(senses: ReadonlyMap<string, readonly Sense[]>): Lexicon {
  const lexicon = new Map<number, Beginning>();
  for (const [text, own] of senses) {
    const first = text.charCodeAt(0);
    const beginning = lexicon.get(first) ?? { single: undefined, longer: new Map() };
    lexicon.set(first, beginning);
    const word = toWord(text, own);
    if (text.length === 1) beginning.single = word;
    else insert(beginning.longer, text.charCodeAt(1), word);
  }
  return lexicon;
}

function insert(longer: Map<number, Word[]>, second: number, word: Word): void {
  const words = longer.get(second);
  if (!words) longer.set(second, [word]);
  else {
    const shorter = words.findIndex(({ text }) => text.length < word.text.length);
    words.splice(shorter < 0 ? words.length : shorter, 0, word);
  }
}

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

/** Which characters words on a topic begin with, by their codes: most characters need no closer look. */
const topicBeginnings = once((lexicon: Lexicon): Uint8Array => {
  const begins = new Uint8Array(0x10000);
  for (const [code, { single, longer }] of lexicon)
    if (single?.onTopic || [...longer.values()].some((words) => words.some(({ onTopic }) => onTopic)))
      begins[code] = 1;
  return begins;
});

/** Whether a text has a word that names or implies a topic, even as a part of another. */
export function mentionsTopic(text: string, lexicon: Lexicon): boolean {
  const begins = topicBeginnings(lexicon);
  for (let at = 0; at < text.length; at++) {
    if (!begins[text.charCodeAt(at)]) continue;
    const { single, longer } = lexicon.get(text.charCodeAt(at)) ?? NOTHING;
    if (single?.onTopic) return true;
    for (const word of longer.get(text.charCodeAt(at + 1)) ?? [])
      if (word.onTopic && text.startsWith(word.text, at)) return true;
  }
  return false;
}

const NOTHING: Beginning = { single: undefined, longer: new Map() };

/** The longest word that stands at a place. */
export function wordAt(lexicon: Lexicon, text: string, at: number): Word | undefined {
  const beginning = lexicon.get(text.charCodeAt(at));
  if (!beginning) return undefined;
  for (const word of beginning.longer.get(text.charCodeAt(at + 1)) ?? [])
    if (word.text.length === 2 || text.startsWith(word.text, at)) return word;
  return beginning.single;
}
