import type { Edition } from '../edition/edition.js';
import { once } from '../edition/memo.js';
import type { Author } from './statement.js';
import { type Role, roleSet, vocabulary } from './vocabulary.js';

/** What a word may mean; which one holds is settled by what the sentence is about. */
export type Sense =
  | { readonly as: 'topic'; readonly topic: string }
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
  /** Its roles as a set; see roleSet. */
  readonly roles: number;
  /** May say what is counted; has roles only, if not. */
  readonly naming: boolean;
}

/** The words of an edition's prose by the code of their first character, longer ones first. */
export type Lexicon = ReadonlyMap<number, readonly Word[]>;

/** The lexicon for reports of organs like the author; built once. */
export function lexiconOf(edition: Edition, { kind: ofOrgan, organ }: Organ): Lexicon {
  const kind = isZone(ofOrgan, organ) ? 'zone' : ofOrgan;
  const known = built.get(edition) ?? new Map<string | null, Lexicon>();
  built.set(edition, known);
  let lexicon = known.get(kind);
  if (!lexicon) {
    lexicon = build(edition, kind);
    known.set(kind, lexicon);
  }
  return lexicon;
}

const built = new WeakMap<Edition, Map<string | null, Lexicon>>();

type Organ = Pick<Author, 'organ' | 'kind'>;

/** The committee of a development zone reports for the whole zone. */
const isZone = (kind: string | null, organ: string | null) =>
  kind !== 'government' && kind !== 'township' && ZONE.test(organ ?? '');

const ZONE = new RegExp(vocabulary.zone, 'u');

function build(edition: Edition, kind: string | null): Lexicon {
  const senses = new Map<string, Sense[]>();
  const add = (words: readonly string[], sense: Sense) => {
    for (const word of words) {
      const known = senses.get(word);
      if (known) known.push(sense);
      else senses.set(word, [sense]);
    }
  };
  const { topics, measures, columns } = edition.prose;
  for (const [topic, { words }] of Object.entries(topics)) add(words, { as: 'topic', topic });
  for (const [set, own] of Object.entries(measures))
    for (const [measure, { words, alone }] of Object.entries(own)) {
      const topic = alone && Object.keys(topics).find((name) => topics[name]?.measures === set);
      add(words, { as: 'measure', set, measure, implies: topic || undefined });
    }
  for (const [set, own] of Object.entries(columns))
    for (const [column, { words }] of Object.entries(own)) add(words, { as: 'column', set, column });
  for (const [role, words] of Object.entries(rolesFor(kind))) add(words, { as: 'role', role: role as Role });
  return byFirstCharacter(senses);
}

/** Whether a text has a word for something that the tables hold: without one, no number in it can be one of theirs. */
export function mentionsTopic(text: string, edition: Edition): boolean {
  return topicWords(edition).test(text);
}

const topicWords = once(({ prose: { topics, measures } }: Edition): RegExp => {
  const naming = Object.values(topics).flatMap(({ words }) => words);
  const implying = Object.values(measures).flatMap((set) =>
    Object.values(set).flatMap(({ words, alone }) => (alone ? words : [])),
  );
  // A longer word adds nothing to one that is a part of it.
  const all = [...new Set([...naming, ...implying])];
  const shortest = all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
  return new RegExp(shortest.join('|'), 'u');
});

/** Whom a word speaks of depends on who reports: 全市 is a city's whole, and more than a department's. */
function rolesFor(kind: string | null): Partial<Record<Role, string[]>> {
  const { roles, scopes } = vocabulary;
  const isGovernment = kind === 'government';
  const whole = new Set([...(scopes[kind as keyof typeof scopes] ?? []), ...(isGovernment ? [] : roles.own)]);
  const others = Object.values(scopes)
    .flat()
    .filter((word) => !whole.has(word));
  const without = (words: readonly string[]) => words.filter((word) => !whole.has(word));
  return {
    ...roles,
    own: [...whole],
    limited: without(roles.limited),
    otherScope: [...new Set(without([...roles.otherScope, ...others]))],
  };
}

function byFirstCharacter(senses: ReadonlyMap<string, readonly Sense[]>): Lexicon {
  const lexicon = new Map<number, Word[]>();
  const longestFirst = [...senses].sort(([one], [other]) => other.length - one.length);
  for (const [text, own] of longestFirst) {
    const first = text.charCodeAt(0);
    const naming = own.some(({ as }) => as !== 'role');
    lexicon.set(first, [...(lexicon.get(first) ?? []), { text, senses: own, roles: rolesIn(own), naming }]);
  }
  return lexicon;
}

const rolesIn = (senses: readonly Sense[]) =>
  senses.reduce((set, sense) => (sense.as === 'role' ? set | roleSet(sense.role) : set), 0);

/** The longest word that stands at a place. */
export function wordAt(lexicon: Lexicon, text: string, at: number): Word | undefined {
  return lexicon.get(text.charCodeAt(at))?.find((word) => text.startsWith(word.text, at));
}

/** The organ's own name, with or without what it begins with: 市水务局 for 某市水务局. */
export function ownNames({ organ, kind }: Organ): Lexicon {
  const names = new Map<string, Sense[]>();
  // 某市人民政府 may mean the office only; see scopeOf.
  if (organ === null || kind === 'government') return new Map();
  for (let from = 0; from <= organ.length - SHORTEST_NAME; from++)
    names.set(organ.slice(from), [{ as: 'role', role: 'own' }]);
  return byFirstCharacter(names);
}

const SHORTEST_NAME = 4;
