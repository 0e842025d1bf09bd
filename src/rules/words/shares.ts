import type { FactOf } from '../../finding/finding.js';
import { isTold, percentOf, sumOf } from '../../prose/arithmetic/told-figure.js';
import { type Figures, titleOf } from '../../prose/readings/readings.js';
import type { Report } from '../../report/report.js';
import { type Said, type SectionStatements, statedPlaces, tryReadings } from './stated.js';

/** A percentage that no whole gives; nothing when a whole is not known, or is 0. */
export function* wrongShare(
  share: Said<'share'>,
  figures: Figures,
  section: SectionStatements,
  form: Report,
): Iterable<FactOf<'N-COUNT'>> {
  const { parts, percent, statedWholes } = share;
  const part = sumOf(parts);
  const off = (whole: number) => Math.abs((100 * part) / whole - percent);
  const fits = (whole: number) => whole > 0 && isTold((100 * part) / whole, percent, share);
  const tried = tryReadings(share.wholes, figures)?.filter(({ figure }) => figure > 0);
  const nearest = tried?.reduce<(typeof tried)[number] | undefined>(
    (best, one) => (best && off(best.figure) <= off(one.figure) ? best : one),
    undefined,
  );
  if (!nearest || tried?.some(({ figure }) => fits(figure)) || statedWholes.some(fits)) return;
  const right = percentOf(part, nearest.figure);
  yield {
    message: 'share',
    values: { quote: share.quote, part, title: titleOf(nearest.reading), figure: nearest.figure, right },
    places: statedPlaces(share, [nearest.reading], section, form),
    actual: percent,
    expected: right,
  };
}
