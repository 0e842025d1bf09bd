import type { Edition } from '../edition/edition.js';
import { groupBy } from '../edition/group-by.js';
import { once } from '../edition/memo.js';
import type { Author } from './statement.js';
import { type Role, roleSet, vocabulary } from './vocabulary.js';

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

const ZONE =
  /(?:开发区|高新区|经开区|园区?|新[区城]|示范区|度假区|保税区|合作区|功能区|风景区|名胜区|旅游区|试验区|经济区|自贸区|保护区|片区|库区|港区?|口岸|生态城|科[技学]城|产业城|产业带|岛).{0,2}(?:管理委员会|管委会)$/u;

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
  for (const [topic, { words, besideVerb = [] }] of Object.entries(topics)) {
    add(words, { as: 'topic', topic });
    add(besideVerb, { as: 'topic', topic, loose: true });
  }
  for (const [set, own] of Object.entries(measures))
    for (const [measure, { words, alone, implies }] of Object.entries(own)) {
      const first = Object.keys(topics).find((name) => topics[name]?.measures === set);
      const topic = alone && (implies ?? first);
      add(words, { as: 'measure', set, measure, implies: topic || undefined });
    }
  for (const [set, own] of Object.entries(columns))
    for (const [column, { words }] of Object.entries(own)) add(words, { as: 'column', set, column });
  for (const [role, words] of Object.entries(rolesFor(kind))) add(words, { as: 'role', role: role as Role });
  return byBeginning(senses);
}

/** Whom a word speaks of depends on who reports: 全市 is a city's whole, and more than a department's. */
function rolesFor(kind: string | null): Partial<Record<Role, string[]>> {
  const { roles, scopes } = vocabulary;
  const isGovernment = kind === 'government';
  const whole = new Set([...ownWords(kind), ...(isGovernment ? [] : roles.own)]);
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

/** An organ of a kind that its name does not tell speaks for itself, whatever it calls itself. */
function ownWords(kind: string | null): readonly string[] {
  const { government, ...others } = vocabulary.scopes;
  const every = [...Object.values(others).flat(), ...government.filter((word) => /^[我本]/u.test(word))];
  if (kind === null) return every;
  const own: readonly string[] = vocabulary.scopes[kind as keyof typeof vocabulary.scopes] ?? [];
  return kind === 'zone' || kind === 'other'
    ? [...own, ...every.filter((word) => /^[我本]/u.test(word))]
    : own;
}

function byBeginning(senses: ReadonlyMap<string, readonly Sense[]>): Lexicon {
  const longestFirst = Array.from(senses, ([text, own]) => toWord(text, own)).sort(
    (one, other) => other.text.length - one.text.length,
  );
  const beginnings = groupBy(longestFirst, ({ text }) => text.charCodeAt(0));
  return new Map(
    Array.from(beginnings, ([first, words]): [number, Beginning] => {
      const longer = words.filter(({ text }) => text.length > 1);
      return [
        first,
        {
          single: words.find(({ text }) => text.length === 1),
          longer: groupBy(longer, ({ text }) => text.charCodeAt(1)),
        },
      ];
    }),
  );
}

function toWord(text: string, senses: readonly Sense[]): Word {
  const topics = senses.flatMap((sense) => (sense.as === 'topic' ? [sense.topic] : []));
  return { text, senses, topics, roles: rolesIn(senses), naming: senses.some(({ as }) => as !== 'role') };
}

const rolesIn = (senses: readonly Sense[]) =>
  senses.reduce((set, sense) => (sense.as === 'role' ? set | roleSet(sense.role) : set), 0);

/** The longest word that stands at a place. */
export function wordAt(lexicon: Lexicon, text: string, at: number): Word | undefined {
  const beginning = lexicon.get(text.charCodeAt(at));
  if (!beginning) return undefined;
  for (const word of beginning.longer.get(text.charCodeAt(at + 1)) ?? [])
    if (word.text.length === 2 || text.startsWith(word.text, at)) return word;
  return beginning.single;
}

/** The organ's own name, with or without what it begins with: 市水务局 for 某市水务局; and the place that it is named after. */
export const ownNames = once(({ organ, kind }: Organ): Lexicon => {
  const names = new Map<string, Sense[]>();
  // 某市人民政府 may mean the office only; see scopeOf.
  if (organ === null || kind === 'government' || organ.length > LONGEST_NAME) return new Map();
  const place = organ.replace(SEAT, '');
  // 人民政府 alone may be any.
  const shortest = Math.max(SHORTEST_NAME, organ.length - place.length + 1);
  const endings = [...endingsOf(organ, shortest), ...endingsOf(place, SHORTEST_NAME)];
  const village = kind === 'township' ? place.replace(COUNTY, '') : '';
  if (village.length >= SHORTEST_VILLAGE) endings.push(village);
  const [bare] = BARE.exec(organ) ?? [];
  if (bare) endings.push(bare);
  if (SCHOOL.test(organ)) endings.push('学校');
  for (const name of endings) names.set(name, [{ as: 'role', role: 'own' }]);
  return byBeginning(names);
});

const endingsOf = (name: string, shortest: number) =>
  Array.from({ length: Math.max(0, name.length - shortest + 1) }, (_, from) => name.slice(from));

/** 青川镇人民政府 reports for 青川镇, and the committee of a zone for the zone. */
const SEAT = /(?:人民政府|办事处|管理委员会|管委会)$/u;
/** What an organ calls itself without 我. */
const BARE = /(?:公司|集团|大学|学院|医院|中心|支队|大队|总队|管委会)$/u;
const SCHOOL = /(?:学校|[中小]学|幼儿园)$/u;
const COUNTY = /^.*[省市县区旗州盟]/u;

const SHORTEST_NAME = 4;
const SHORTEST_VILLAGE = 3;
/** What is longer is no name, and each of its ends would be looked for. */
const LONGEST_NAME = 200;
