import type { MeasureSource } from '../../edition/prose-source.js';
import type { Token } from '../words/token.js';
import type { Clause } from './clause.js';
import type { Phrase } from './phrase.js';

/** Whether a year of a clause only tells from, or to, which year something is carried: 2023年结转, 结转2025年. */
export function carriedInYear({ tokens, edition, author }: Clause, token: Token): boolean {
  if (token.type !== 'year' || author.year === null || Math.abs(token.year - author.year) !== 1) return false;
  const { measures } = edition.prose;
  return tokens.some(
    (other) =>
      other.type === 'word' &&
      other.word.senses.some(
        (sense) => sense.as === 'measure' && measures[sense.set]?.[sense.measure]?.ofYear,
      ),
  );
}

/** The words behind a number that tell to which year what it counts is carried: 结转8件到2023年, 结转8件至下一年度. */
export const carriedBehind = (after: readonly Token[], text: string): readonly Token[] =>
  after.filter(
    ({ type, at, end }) =>
      TO.has(text[at - 1] ?? '') && (type === 'year' || NEXT_YEAR.test(text.slice(at, end))),
  );
const TO = new Set('到至入转');
const NEXT_YEAR = /^(?:下一?|次|明)年度?$/u;

/** A phrase whose measures are settled by the year that stands with them. */
export function ofYear(phrase: Phrase, tokens: readonly Token[], clause: Clause): Phrase {
  const { edition, author, text, tokens: tokensOf } = clause;
  const year =
    tokens.find((token) => token.type === 'year' && token.year !== author.year) ??
    // 结转至2024年 in the report of 2024: from the year before.
    tokens.find((token) => token.type === 'year' && CARRIED_TO.test(text.slice(token.at - 3, token.at)));
  const isNext = !year && tokens.some((token) => NEXT_YEAR.test(text.slice(token.at, token.end)));
  if (!isNext && (year?.type !== 'year' || author.year === null)) return phrase;
  // 剩余8件结转至2024年 in that report: what is left goes on to the next year, whichever is written; S-YEAR tells of it.
  const ofThis = LEFT.test(text.slice(tokensOf.at(0)?.at, year?.at)) ? 1 : -1;
  const distance = String(isNext ? 1 : (year?.year ?? 0) - (author.year ?? 0) || ofThis);
  const [topic = ''] = phrase.topics;
  const set: Record<string, MeasureSource> =
    edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''] ?? {};
  const settled = phrase.measures.flatMap((measure) => set[measure]?.ofYear?.[distance] ?? []);
  return settled.length > 0 ? { ...phrase, measures: settled } : phrase;
}

const LEFT = /剩余|其余|余下|剩下|余\d|未办结|未办完|尚未|未能/u;
const CARRIED_TO = /[结转续延][至到入]$/u;
