import { figureOf, readingsOf } from '../../prose/readings/readings.js';
import type { Report } from '../../report/report.js';
import { figuresOf } from './stated.js';

/** How many requests the tables carry over from the year before and on to the next, if they tell. */
export interface CarriedFigures {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export function carriedFigures(form: Report): CarriedFigures {
  const { edition } = form;
  const { topics, measures } = edition.prose;
  const [topic = ''] = Object.keys(topics).filter((name) => topics[name]?.carriedOut !== undefined);
  const sources = Object.values(measures[topics[topic]?.measures ?? ''] ?? {});
  const ofYear = sources.find((source) => source.ofYear)?.ofYear;
  const figures = figuresOf(form);
  const figure = (distance: string) => {
    const [reading] = readingsOf(edition, { topic, measure: ofYear?.[distance] ?? '' });
    return reading && figureOf(reading, figures);
  };
  return { from: figure('-1'), to: figure('1') };
}
