import type { Edition } from '../../../edition/edition.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Theme } from '../../context/theme.js';
import { hasRole, isVerb, rolesIn } from '../../words/senses.js';
import type { Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { BLOCKING } from '../blocking.js';

const RESPECTIVELY = roleSet('respectively');

/** The numbers of a clause that each have a subject of their own; none of them, where which has which is not clear. */
export interface Distribution {
  readonly phrases: readonly (Phrase | undefined)[];
  readonly theme: Theme;
}

/** 予以公开、部分公开分别为19件、4件: each number has its own subject. */
export function distributed(items: readonly Item[], theme: Theme, clause: Clause): Distribution | undefined {
  const { edition } = clause;
  const [first, ...rest] = items;
  if (!first || (rolesIn(first.before) & RESPECTIVELY) === 0) return undefined;
  if (!rest.every(({ before }) => before.every(isUnderstood))) return undefined;
  // 行政处罚分别为2022年41件、2023年33件: by years.
  if (rest.length > 0 && rest.every(({ before }) => before.some(({ type }) => type === 'year')))
    return undefined;
  const phrase = readPhrase(first.before, theme.topics, edition);
  if (rest.length === 0 && beginsList(first.before, phrase, edition)) return undefined;
  const { topics, measures, columns } = phrase;
  // 2023年、2024年分别作出行政处罚33件、27件: the number of the report's own year.
  const years = first.before.flatMap(({ year }) => year ?? []);
  if (years.length > 1 && years.length === items.length && isOfOne(phrase)) {
    const phrases = years.map((year) => (year === clause.author.year ? phrase : undefined));
    return { phrases, theme: { ...theme, topics } };
  }
  const split: Partial<Phrase>[] =
    measures.length > 1
      ? measures.map((measure) => ({ measures: [measure] }))
      : topics.length > 1
        ? topics.map((topic) => ({ topics: [topic] }))
        : columns.map((column) => ({ columns: [column] }));
  const isClear =
    !phrase.unknownWithin && (rolesIn(first.before) & BLOCKING) === 0 && split.length === items.length;
  return {
    phrases: isClear ? split.map((one) => ({ ...phrase, ...one, joint: false })) : [],
    theme: { ...theme, topics },
  };
}

const isOfOne = ({ topics, measures, columns, unknownBefore, unknownWithin }: Phrase): boolean =>
  topics.length === 1 && measures.length + columns.length < 2 && !unknownBefore && !unknownWithin;

/** 分别为予以公开19件；部分公开4件: the first of a list of results, each beside its number. */
function beginsList(before: readonly Token[], phrase: Phrase, edition: Edition): boolean {
  const at = before.findIndex((token) => hasRole(token, RESPECTIVELY));
  const results = measuresIn(phrase, edition);
  return results.length === 1 && results[0]?.outcome === true && !before.slice(0, at).some(isVerb);
}
