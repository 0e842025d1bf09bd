import type { Edition } from '../../edition/edition.js';
import type { Author } from '../author.js';
import { type Lexicon, lexicon, type Sense, type Written } from './lexicon.js';
import { spellings } from './spellings.js';
import { type Role, vocabulary } from './vocabulary.js';

/** The lexicon for reports of organs like the author; built once. */
export function lexiconOf(edition: Edition, { kind: ofOrgan, organ }: Author): Lexicon {
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

/** The committee of a development zone reports for the whole zone. */
const isZone = (kind: string | null, organ: string | null) =>
  kind !== 'government' && kind !== 'township' && ZONE.test(organ ?? '');

const ZONE =
  /(?:开发区|高新区|经开区|园区?|新[区城]|示范区|度假区|保税区|合作区|功能区|风景区|名胜区|旅游区|试验区|经济区|自贸区|保护区|片区|库区|港区?|口岸|生态城|科[技学]城|产业城|产业带|岛).{0,2}(?:管理委员会|管委会)$/u;

function build(edition: Edition, kind: string | null): Lexicon {
  const all: Written[] = [];
  const terse: Written[] = [];
  const add = (words: readonly string[], sense: Sense, to = all) => {
    for (const spelling of words) to.push({ spelling, sense });
  };
  const { topics, measures, columns } = edition.prose;
  for (const [topic, { words, besideVerb = [] }] of Object.entries(topics)) {
    add(words, { as: 'topic', topic });
    add(besideVerb, { as: 'topic', topic, loose: true });
  }
  for (const [set, own] of Object.entries(measures))
    for (const [measure, { words, terse: short = [], alone, implies }] of Object.entries(own)) {
      const first = Object.keys(topics).find((name) => topics[name]?.measures === set);
      const topic = alone && (implies ?? first);
      add(words, { as: 'measure', set, measure, implies: topic || undefined });
      add(short, { as: 'measure', set, measure, implies: undefined }, terse);
    }
  for (const [set, own] of Object.entries(columns))
    for (const [column, { words }] of Object.entries(own)) add(words, { as: 'column', set, column });
  for (const [role, words] of Object.entries(rolesFor(kind))) add(words, { as: 'role', role: role as Role });
  return lexicon(all, terse);
}

/** Whom a word speaks of depends on who reports: 全市 is a city's whole, and more than a department's. */
function rolesFor(kind: string | null): Partial<Record<Role, readonly string[]>> {
  const { roles, scopes } = vocabulary;
  const isGovernment = kind === 'government';
  const whole = new Set(spelled([...ownWords(kind), ...(isGovernment ? [] : roles.own)]));
  const without = (words: readonly string[]) => spelled(words).filter((word) => !whole.has(word));
  return {
    ...roles,
    own: [...whole],
    limited: without(roles.limited),
    otherScope: [...new Set(without([...roles.otherScope, ...Object.values(scopes).flat()]))],
  };
}

/** An organ of a kind that its name does not tell speaks for itself, whatever it calls itself. */
function ownWords(kind: string | null): readonly string[] {
  const { government, ...others } = vocabulary.scopes;
  const every = [...Object.values(others).flat(), ...spelled(government).filter(isOfItself)];
  if (kind === null) return every;
  const own: readonly string[] = vocabulary.scopes[kind as keyof typeof vocabulary.scopes] ?? [];
  // 区政府及其部门: all that a government reports for.
  if (kind === 'government') return [...own, ...vocabulary.withDepartments];
  return kind === 'zone' || kind === 'other' ? [...own, ...spelled(every).filter(isOfItself)] : own;
}

const isOfItself = (word: string): boolean => /^[我本]/u.test(word);
const spelled = (words: readonly string[]): readonly string[] => words.flatMap(spellings);
