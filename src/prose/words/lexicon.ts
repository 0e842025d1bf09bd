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

/** A word as it is written down, `结转{,到}{下,下一}年度`, with what it means. */
export interface Written {
  readonly spelling: string;
  readonly sense: Sense;
}

/** Words to be found in a text. */
export interface Lexicon {
  /** By the code of a character, whether a word on a topic may begin with it: most begin none, and need no closer look. */
  readonly onTopic: Uint8Array;
  /** By the code of their first character. */
  readonly beginnings: Beginnings;
  /** Words of one character, by its code, that are words only between a mark and a number: 、废2件. */
  readonly terse: ReadonlyMap<number, Word>;
}

/** The words that begin with the same characters; more is made of them once a text begins so: most never do. */
interface Beginning {
  readonly words: readonly Written[];
  /** How many characters those are. */
  readonly length: number;
  read: BeginningRead | undefined;
}

interface BeginningRead {
  /** The word that has no more. */
  readonly word: Word | undefined;
  /** Any of them names or implies a topic. */
  readonly onTopic: boolean;
  /** The longer ones by the code of the next character. */
  readonly next: Beginnings;
}

type Beginnings = ReadonlyMap<number, Beginning>;

/** The lexicon of some words. */
export function lexicon(words: readonly Written[], terse: readonly Written[] = []): Lexicon {
  const short = new Map<number, Word>();
  for (const [code, beginning] of beginningsOf(terse, 0)) {
    const { word } = readBeginning(beginning);
    if (word) short.set(code, word);
  }
  const beginnings = beginningsOf(words, 0);
  // The own names of an organ, of which each report has others, are on none.
  const onTopic = new Uint8Array(words.some(({ sense }) => isOnTopic(sense)) ? 0x10000 : 0);
  for (const [code, beginning] of beginnings)
    if (beginning.words.some(({ sense }) => isOnTopic(sense))) onTopic[code] = 1;
  return { beginnings, onTopic, terse: short };
}

/** No words. */
export const NO_WORDS: Lexicon = lexicon([]);

/** Words that are alike up to a character, by that one; of `结转{,到}下年`, where it is the brace, each of both. */
function beginningsOf(words: readonly Written[], at: number): Beginnings {
  const alike = new Map<number, { readonly words: Written[]; readonly length: number; read: undefined }>();
  const add = (written: Written) => {
    const { spelling } = written;
    if (at === spelling.length) return;
    const code = spelling.charCodeAt(at);
    if (code === BRACE) for (const next of chosenAt(written, at)) add(next);
    else {
      const beginning = alike.get(code);
      if (beginning) beginning.words.push(written);
      else alike.set(code, { words: [written], length: at + 1, read: undefined });
    }
  };
  for (const written of words) add(written);
  return alike;
}

const BRACE = '{'.charCodeAt(0);

/** A word with each choice of the braces at a place. */
function chosenAt({ spelling, sense }: Written, at: number): Written[] {
  const end = spelling.indexOf('}', at);
  const [before, behind] = [spelling.slice(0, at), spelling.slice(end + 1)];
  const choices = spelling.slice(at + 1, end).split(',');
  return choices.map((choice) => ({ spelling: before + choice + behind, sense }));
}

function readBeginning({ words, length }: Beginning): BeginningRead {
  const senses = words.filter(({ spelling }) => mayEnd(spelling, length)).map(({ sense }) => sense);
  const [{ spelling } = { spelling: '' }] = words;
  const word = senses.length > 0 ? toWord(spelling.slice(0, length), senses) : undefined;
  if (length === 1 && word?.onTopic)
    throw new Error(`A word on a topic has two characters at least: ${word.text}`);
  return { word, onTopic: words.some(({ sense }) => isOnTopic(sense)), next: beginningsOf(words, length) };
}

/** Whether a word needs nothing from a place on: 收到 of 收到{,的}. */
function mayEnd(spelling: string, at: number): boolean {
  if (at === spelling.length || spelling.charCodeAt(at) !== BRACE) return at === spelling.length;
  const end = spelling.indexOf('}', at);
  return (
    spelling
      .slice(at + 1, end)
      .split(',')
      .includes('') && mayEnd(spelling, end + 1)
  );
}

const isOnTopic = (sense: Sense): boolean =>
  sense.as === 'topic' || (sense.as === 'measure' && sense.implies !== undefined);

function toWord(text: string, senses: readonly Sense[]): Word {
  const topics: string[] = [];
  let roles = 0;
  let naming = false;
  for (const sense of senses) {
    if (sense.as === 'role') roles |= roleSet(sense.role);
    else naming = true;
    if (sense.as === 'topic') topics.push(sense.topic);
  }
  return { text, senses, topics, roles, naming, onTopic: senses.some(isOnTopic) };
}

/** Whether a text has a word that names or implies a topic, even as a part of another. */
export function mentionsTopic(text: string, { beginnings, onTopic: mayBegin }: Lexicon): boolean {
  for (let from = 0; from < text.length; from++) {
    if (mayBegin[text.charCodeAt(from)] !== 1) continue;
    let beginning = beginnings.get(text.charCodeAt(from));
    for (let at = from + 1; beginning; at++) {
      beginning.read ??= readBeginning(beginning);
      const { word, onTopic, next } = beginning.read;
      if (word?.onTopic) return true;
      beginning = onTopic ? next.get(text.charCodeAt(at)) : undefined;
    }
  }
  return false;
}

/** The longest word that stands at a place. */
export function wordAt({ beginnings }: Lexicon, text: string, from: number): Word | undefined {
  let beginning = beginnings.get(text.charCodeAt(from));
  let longest: Word | undefined;
  for (let at = from + 1; beginning; at++) {
    beginning.read ??= readBeginning(beginning);
    const { word, next } = beginning.read;
    longest = word ?? longest;
    beginning = next.get(text.charCodeAt(at));
  }
  return longest;
}
