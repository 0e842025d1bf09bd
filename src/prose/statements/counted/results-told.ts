import type { Clause } from '../../clauses/clause.js';
import type { Item } from '../../clauses/items.js';
import { isUnderstood, measuresIn, type Phrase } from '../../clauses/phrase.js';
import type { Tally } from '../../context/tally.js';
import { readingsOf, titleOf } from '../../readings/readings.js';
import { hasRole } from '../../words/senses.js';
import type { Token } from '../../words/token.js';
import { roleSet } from '../../words/vocabulary.js';

/** 予以公开19件，部分公开4件，不予公开9件，其他6件: the results that the sentence has not counted by name. */
export function otherResults(
  { before, after }: Item,
  counting: Phrase,
  { text, edition }: Clause,
  tally: Tally,
): Phrase | undefined {
  const [only, ...more] = before;
  const [topic = ''] = counting.topics;
  const results = edition.prose.topics[topic]?.results;
  if (!results || !only || more.length > 0 || after.length > 0 || counting.columns.length > 0)
    return undefined;
  if (!OTHERS.test(text.slice(only.at, only.end))) return undefined;
  const told = new Set(tally.inSentence.map(({ reading }) => titleOf(reading)));
  const left = results.filter((measure, at) => {
    const [likeliest] = readingsOf(edition, { topic, measure });
    return at === results.length - 1 || !likeliest || !told.has(titleOf(likeliest));
  });
  return left.length <= LEFT_AT_MOST ? { ...counting, measures: left, joint: true } : undefined;
}

/** 不予公开4件，本机关不掌握2件，信访投诉4件: behind another result, who complained is counted as the form does. */
export function grievancesTold(
  { before, after }: Item,
  counting: Phrase,
  { edition }: Clause,
): Phrase | undefined {
  const [topic = ''] = counting.topics;
  const { grievances, results = [] } = edition.prose.topics[topic] ?? {};
  const said = [...before, ...after];
  if (grievances === undefined || counting.columns.length > 0 || !said.some(isGrievance)) return undefined;
  const isSaid = said.every((token) => isGrievance(token) || isUnderstood(token));
  const isBehindResult = measuresIn(counting, edition).some(({ outcome }) => outcome) && results.length > 0;
  return isSaid && isBehindResult ? { ...counting, measures: [grievances], joint: false } : undefined;
}

const GRIEVANCE = roleSet('grievance');
const isGrievance = (token: Token) => hasRole(token, GRIEVANCE);

const OTHERS = /^其[他它]$/u;

/** Where more are left, which of them is meant is not certain. */
const LEFT_AT_MOST = 3;
