import type { Edition } from '../../edition/edition.js';
import type { Phrase } from '../clauses/phrase.js';

/** What items of a list are counted in; 件 counts decisions. */
export const ITEM_UNITS: ReadonlySet<string> = new Set(['项', '个']);

/** What the tables have of both figures of 行政许可项目由上年的24项减少到22项, if they have both. */
export function changedItems(
  phrase: Phrase,
  { prose }: Edition,
): { readonly was: Phrase; readonly now: Phrase } | undefined {
  const [topic = '', ...others] = phrase.topics;
  const changed = others.length === 0 && phrase.measures.length === 0 && prose.topics[topic]?.changed;
  if (!changed) return undefined;
  return { was: { ...phrase, measures: [changed.was] }, now: { ...phrase, measures: [changed.now] } };
}
