import type { Edition } from '../edition/edition.js';
import type { Phrase } from './phrase.js';
import { type Reading, readingsOf, sumsOf } from './readings.js';

/** Every legitimate reading of a number that counts what a phrase speaks of. */
export function phraseReadings(phrase: Phrase, edition: Edition): readonly Reading[] {
  const { topics, measures, columns, named } = phrase;
  const choices = topics.flatMap((topic) => {
    const own = measures.length > 0 ? measures : wholeOf(topic, edition);
    const limits = columns.length > 0 ? columns : [undefined];
    return own.flatMap((measure) =>
      limits.map((column) =>
        readingsOf(edition, { topic, measure, ...(column !== undefined && { column }) }),
      ),
    );
  });
  const wider = named ? [] : topics.flatMap((topic) => widerReadings(topic, measures, edition));
  const singles = [...choices.flat(), ...wider];
  return phrase.joint && choices.length > 1 && choices.length <= JOINED_AT_MOST
    ? [...sumsOf(choices.map((readings) => readings.slice(0, READINGS_AT_MOST))), ...singles]
    : singles;
}

/** 直接起诉6件，复议后起诉3件，已审结8件: the last is said of all. */
function widerReadings(topic: string, measures: readonly string[], edition: Edition): readonly Reading[] {
  const whole = edition.prose.topics[topic]?.partOf;
  if (whole === undefined) return [];
  return measures.flatMap((measure) => readingsOf(edition, { topic: whole, measure }));
}

const JOINED_AT_MOST = 3;
const READINGS_AT_MOST = 4;

/** The measure of a topic that is meant without a verb: 行政复议 4 件. */
export function wholeOf(topic: string, edition: Edition): string[] {
  const set = edition.prose.measures[edition.prose.topics[topic]?.measures ?? ''] ?? {};
  const whole = Object.entries(set).find(([, measure]) => measure.whole);
  return whole ? [whole[0]] : [];
}
