import type { FactOf } from '../../finding/finding.js';
import { isTold, percentOf, sumOf } from '../../prose/arithmetic/told-figure.js';
import { type Figures, titleOf } from '../../prose/readings/readings.js';
import type { Report } from '../../report/report.js';
import { type Said, type SectionStatements, statedPlaces, type Tried, tryReadings } from './stated.js';

/** A percentage that no whole gives; nothing when a whole is not known, or is 0. */
export function* wrongShare(
  share: Said<'share'>,
  figures: Figures,
  section: SectionStatements,
  form: Report,
): Iterable<FactOf<'N-COUNT'>> {
  const { parts, percent, statedWholes } = share;
  const tried = tryReadings(share.wholes, figures)?.filter(({ figure }) => figure > 0);
  const meant = tried && meantWhole(share, tried, section);
  if (!meant || tried.some(({ figure }) => gives(share, figure))) return;
  if (statedWholes.some((whole) => gives(share, whole))) return;
  const part = sumOf(parts);
  const right = percentOf(part, meant.figure);
  yield {
    message: 'share',
    values: { quote: share.quote, part, title: titleOf(meant.reading), figure: meant.figure, right },
    places: statedPlaces(share, [meant.reading], section, form),
    actual: percent,
    expected: right,
  };
}

const gives = (share: Said<'share'>, whole: number): boolean =>
  whole > 0 &&
  [sumOf(share.parts), ...share.sums].some((part) => isTold((100 * part) / whole, share.percent, share));

/**
 * The whole that the other shares of the sentence are of; else one that was stated before; else the likeliest, unless it
 * is far off: 无法提供的申请中，本机关不掌握8件，占80%.
 */
function meantWhole(
  { sentence, statedWholes, parts, percent }: Said<'share'>,
  tried: readonly Tried[],
  { statements }: SectionStatements,
): Tried | undefined {
  const siblings = statements.filter(
    (other): other is Said<'share'> => other.type === 'share' && other.sentence === sentence,
  );
  return (
    tried.find(({ figure }) => siblings.some((other) => gives(other, figure))) ??
    tried.find(({ figure }) => statedWholes.includes(figure)) ??
    tried.find(({ figure }) => isNear(percentOf(sumOf(parts), figure), percent)) ??
    tried[0]
  );
}

const isNear = (right: number, told: number) => right > told / FARTHEST && right < told * FARTHEST;
const FARTHEST = 3;
