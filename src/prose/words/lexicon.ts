import { groupBy } from '../../edition/group-by.js';
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
}

/** The words of an edition's prose, by the codes of their first character and of their second. */
export type Lexicon = ReadonlyMap<number, Beginning>;

/** The words with one first character. */
interface Beginning {
  /** The word that is no longer than that. */
  readonly single: Word | undefined;
  /** Longer ones first. */
  readonly longer: ReadonlyMap<number, readonly Word[]>;
}

/** The lexicon of some words with what each may mean. */
export const byBeginning = (senses: ReadonlyMap<string, readonly Sense[]>): Lexicon =>
  ofWords(Array.from(senses, ([text, own]) => toWord(text, own)));

function ofWords(words: readonly Word[]): Lexicon {
  const longestFirst = [...words].sort((one, other) => other.text.length - one.text.length);
  const beginnings = groupBy(longestFirst, ({ text }) => text.charCodeAt(0));
  return new Map(
    Array.from(beginnings, ([first, own]): [number, Beginning] => {
      const longer = own.filter(({ text }) => text.length > 1);
      return [
        first,
        {
          single: own.find(({ text }) => text.length === 1),
          longer: groupBy(longer, ({ text }) => text.charCodeAt(1)),
        },
      ];
    }),
  );
}

/** The lexicon of those words alone of which something holds. */
export function onlyWords(lexicon: Lexicon, holds: (word: Word) => boolean): Lexicon {
  const words = [...lexicon.values()].flatMap(({ single, longer }) => [
    ...(single ? [single] : []),
    ...[...longer.values()].flat(),
  ]);
  return ofWords(words.filter(holds));
}

function toWord(text: string, senses: readonly Sense[]): Word {
  const topics = senses.flatMap((sense) => (sense.as === 'topic' ? [sense.topic] : []));
  return { text, senses, topics, roles: rolesIn(senses), naming: senses.some(({ as }) => as !== 'role') };
}

const rolesIn = (senses: readonly Sense[]) =>
  senses.reduce((set, sense) => (sense.as === 'role' ? set | roleSet(sense.role) : set), 0);

/** Which characters words begin with, by their codes: most characters need no closer look. */
export const beginningsOf = once((lexicon: Lexicon): Uint8Array => {
  const begins = new Uint8Array(0x10000);
  for (const code of lexicon.keys()) begins[code] = 1;
  return begins;
});

/** The longest word that stands at a place. */
export function wordAt(lexicon: Lexicon, text: string, at: number): Word | undefined {
  const beginning = lexicon.get(text.charCodeAt(at));
  if (!beginning) return undefined;
  for (const word of beginning.longer.get(text.charCodeAt(at + 1)) ?? [])
    if (word.text.length === 2 || text.startsWith(word.text, at)) return word;
  return beginning.single;
}
