import { linePitch } from '../page-size.js';
import type { Filling } from './fill-page.js';

/** What is worth how much; only their relation matters. */
const costs = {
  page: 1.5,
  /** Lines closer or wider apart than on an ordinary page. */
  pitch: 1,
  /** Of each step by which a table's rows are closer. */
  tightness: 0.1,
  /** A table that goes on on the next page. */
  cut: { between: 3.5, inside: 6 },
  /** Of a free line at a page's foot, squared: at half a page it is more than any cut. */
  blank: 0.12,
  /** A last page with less than `leastLines`. */
  short: 12,
};

const leastLines = 6;

/** A heading or half a paragraph that waits for the next page leaves a line or two, which nobody sees. */
const unseenLines = 1.2;

/**
 * What is wrong with a page.
 * @param closes whether the report ends on it @param opens whether it begins there
 */
export function pageCost(filling: Filling, { opens, closes }: { opens: boolean; closes: boolean }): number {
  const { pitch, blank, tightness, cut } = filling;
  const free = Math.max(0, blank / linePitch - unseenLines);
  return (
    costs.page +
    (pitch === linePitch ? 0 : costs.pitch) +
    costs.tightness * tightness +
    (cut ? costs.cut[cut] : 0) +
    (closes ? 0 : costs.blank * free ** 2) +
    (closes && !opens && isShort(filling) ? costs.short : 0)
  );
}

function isShort({ placed }: Filling): boolean {
  const lines = placed.filter((each) => 'line' in each && each.line.onGrid).length;
  return lines < leastLines && placed.every((each) => 'line' in each);
}
