import { groupBy } from '../../../edition/group-by.js';
import type { Reading } from '../../../prose/readings/readings.js';
import { paragraphsOf } from '../stated.js';
import type { Compared } from './compared.js';
import { listsAround, numbersAround } from './sentence-numbers.js';

/**
 * 行政诉讼63件，其中纠正3件: counts of one sentence speak of the same disputes, so that of all 63 the 3 are not those of one
 * block of the table only.
 */
export function withOneScope(compared: readonly Compared[]): readonly Compared[] {
  const inSentences = groupBy(
    compared.filter(({ count }) => count.inDispute && !count.atMost),
    ({ count }) => `${count.sentence} ${count.topics.join()}`,
  );
  const strays = new Set([...inSentences.values()].flatMap(straysIn));
  return strays.size === 0
    ? compared
    : compared.map((one) => (strays.has(one) ? { ...one, fits: false } : one));
}

function straysIn(group: readonly Compared[]): readonly Compared[] {
  if (group.length < 2 || !group.every(({ fits }) => fits)) return [];
  const scoped = group.map((one) => ({
    one,
    widest: blocksOf(one.count.readings[0]),
    scopes: scopesOf(one),
  }));
  const [widest] = scoped.map((each) => each.widest);
  // 直接起诉42件，其中纠正3件: a block is named.
  if (widest === undefined || !widest.includes(' ') || scoped.some((each) => each.widest !== widest))
    return [];
  const [first = [], ...others] = scoped.map(({ scopes }) => scopes);
  const isShared = first.some((scope) => others.every((scopes) => scopes.includes(scope)));
  return isShared || isPartTold(group)
    ? []
    : scoped.flatMap(({ one, scopes }) => (scopes.includes(widest) || isOfPart(one) ? [] : [one]));
}

/** 行政诉讼7件，一审4件，维持2件、驳回1件、未审结1件；二审3件: of some, which they make up. */
const isOfPart = ({ count, section }: Compared): boolean =>
  listsAround(numbersAround(count, section), 2).some(({ isNext }) => isNext);

/** 行政诉讼4件，直接3件，维持2件: a kind of them is told in short. */
const isPartTold = ([first, ...others]: readonly Compared[]): boolean => {
  const last = others.at(-1);
  if (!first || !last) return false;
  const text = paragraphsOf(first.section)[first.count.paragraph] ?? '';
  const from = text.indexOf(first.count.quote);
  return from >= 0 && IN_SHORT.test(text.slice(from, text.indexOf(last.count.quote, from) + 1));
};
const IN_SHORT = /[，,、；;（(](?:未经复议)?直接\d|[，,、；;（(]复议后\d/u;

/** The blocks of the table by which a count is right. */
const scopesOf = ({ count, tried }: Compared): readonly string[] =>
  tried.flatMap(({ reading, figure }) => (figure === count.stated ? [blocksOf(reading)] : []));

/** The blocks that a reading counts, in the order of the form. */
const blocksOf = (reading: Reading | undefined): string =>
  [...new Set((reading ?? []).flatMap(({ cells }) => cells.map(({ record }) => record)))].join(' ');
