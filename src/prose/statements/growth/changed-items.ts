import type { Edition } from '../../../edition/edition.js';
import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { type Phrase, readPhrase } from '../../clauses/phrase.js';
import type { Context } from '../../context/context.js';
import { hasRole } from '../../words/senses.js';
import { saidBy } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';
import { OTHER_LIST } from '../counts.js';

/** What items of a list are counted in; 件 counts decisions. */
export const ITEM_UNITS: ReadonlySet<string> = new Set(['项', '个']);

/** What there was a year before, and what there is now. */
export interface ChangedItems {
  readonly was: Phrase;
  readonly now: Phrase;
}

/** What the tables have of both figures of 行政许可项目由上年的24项减少到22项, if they have both. */
export function changedItems(phrase: Phrase, { prose }: Edition): ChangedItems | undefined {
  const [topic = '', ...others] = phrase.topics;
  const changed = others.length === 0 && prose.topics[topic]?.changed;
  if (!changed) return undefined;
  return { was: { ...phrase, measures: [changed.was] }, now: { ...phrase, measures: [changed.now] } };
}

/** What the tables have of 行政许可事项上一年为24项: the figure of the year before, and that of now, which goes on from it. */
export function formerItems({ before, quantity, token }: Item, clause: Clause, { speaker, theme }: Context) {
  if (speaker.scope !== 'own' || !ITEM_UNITS.has(quantity.unit)) return undefined;
  if (!LAST_YEAR.test(clause.text.slice(Math.max(0, token.at - LONGEST), token.at))) return undefined;
  const said = before.filter((one) => !hasRole(one, OTHER_PERIOD));
  const phrase = readPhrase(said, theme.topics, clause.edition);
  const isClear = phrase.named && !phrase.unknownBefore && !phrase.unknownWithin;
  return isClear ? changedItems({ ...phrase, measures: [] }, clause.edition) : undefined;
}

/** What the tables have of both figures of 行政许可项目22项，较上年减少2项, where the clause before counts a list. */
export function itemsBefore({ text, before: told, edition }: Clause, counting: Phrase | undefined) {
  const [first] = told;
  if (!first || !counting || !LIST.test(saidBy(told, text))) return undefined;
  const from = Math.max(text.lastIndexOf('。', first.at) + 1, first.at - FARTHEST);
  return OTHER_LIST.test(text.slice(from, first.at))
    ? undefined
    : changedItems({ ...counting, measures: [] }, edition);
}
const LIST = /(?:项目|事项)(?:数量)?[共有为]?\d+[项个]$/u;
const FARTHEST = 120;

const LAST_YEAR = /(?:去年|上年度?|上一年度?)(?:[末底]|同期)?(?:项目|事项)?(?:数量?)?[共原]?[有为是]?$/u;
const LONGEST = 14;
const OTHER_PERIOD = roleSet('otherPeriod');
