import type { FactOf } from '../../finding/finding.js';
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
  const { parts, percent, tolerance, statedWholes } = share;
  const part = parts.reduce((sum, one) => sum + one, 0);
  const off = (whole: number) => Math.abs((100 * part) / whole - percent);
  const fits = (whole: number) => whole > 0 && off(whole) <= tolerance + ROUNDING;
  const tried = tryReadings(share.wholes, figures)?.filter(({ figure }) => figure > 0);
  const nearest = tried?.reduce<(typeof tried)[number] | undefined>(
    (best, one) => (best && off(best.figure) <= off(one.figure) ? best : one),
    undefined,
  );
  if (!nearest || tried?.some(({ figure }) => fits(figure)) || statedWholes.some(fits)) return;
  const right = Math.round((1000 * part) / nearest.figure) / 10;
  yield {
    message: 'share',
    values: { quote: share.quote, part, title: titleOf(nearest.reading), figure: nearest.figure, right },
    places: statedPlaces(share, [nearest.reading], section, form),
    actual: percent,
    expected: right,
  };
}

/** Floating-point noise. */
const ROUNDING = 1e-9;
