import { once } from '../../../edition/memo.js';
import type { MeasureSource } from '../../../edition/prose-source.js';
import { figureOf, readingsOf } from '../../../prose/readings/readings.js';
import type { Report } from '../../../report/report.js';
import { figuresOf } from '../stated.js';

/** The rows of some topics that tell what came of them, and how many they are in all. */
export interface OutcomeRows {
  /** Records, or cells of what has one record for all results. */
  readonly outcomes: ReadonlySet<string>;
  /** By every legitimate reading. */
  readonly totals: ReadonlySet<number>;
}

/** The rows of a report's tables on what came of some topics: results, of requests also how many were concluded or carried over. */
export const outcomeRows = once((form: Report) => {
  const known = new Map<string, OutcomeRows>();
  return (topics: readonly string[]): OutcomeRows => {
    const key = topics.join();
    const rows = known.get(key) ?? rowsOf(topics, form);
    known.set(key, rows);
    return rows;
  };
});

function rowsOf(topics: readonly string[], form: Report): OutcomeRows {
  const { edition } = form;
  const { measures: sets, topics: all } = edition.prose;
  const outcomes = new Set<string>();
  const totals = new Set<number>();
  for (const topic of topics) {
    const { results, dispute, measures = '', carriedOut } = all[topic] ?? {};
    const tellsOutcome = (measure: string, { outcome, concluded }: MeasureSource) =>
      dispute ? outcome && !concluded : outcome || concluded || measure === carriedOut;
    for (const [measure, source] of Object.entries(results || dispute ? (sets[measures] ?? {}) : {})) {
      const readings = readingsOf(edition, { topic, measure });
      if (tellsOutcome(measure, source))
        for (const { key, record } of readings[0]?.flatMap(({ cells }) => cells) ?? [])
          outcomes.add(dispute ? key : record);
      if (source.whole || source.everything || source.concluded)
        // 行政复议14件，已结13件; of requests such readings are many.
        for (const reading of readings)
          if (dispute || reading.every(({ sign }) => sign > 0))
            totals.add(figureOf(reading, figuresOf(form)) ?? 0);
    }
  }
  return { outcomes, totals };
}
