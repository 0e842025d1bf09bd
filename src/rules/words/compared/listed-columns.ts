import { titleOf } from '../../../prose/readings/readings.js';
import type { Tried } from '../stated.js';
import type { Compared } from './compared.js';

/**
 * 共受理51件，其中个人31件、企业12件、律师事务所6件: the columns of the row that the sentence counts are compared with that row, where
 * they make it up. One that only another row has is wrong.
 */
export function withListedColumns(compared: readonly Compared[]): readonly Compared[] {
  const wrong = new Map<Compared, Tried>();
  for (const [index, total] of compared.entries()) {
    const row = total.fits && total.count.isPart === false ? rowOf(total) : undefined;
    if (row === undefined) continue;
    const listed = listedIn(compared, index, row);
    if (listed) for (const [one, own] of listed) if (own.figure !== one.count.stated) wrong.set(one, own);
  }
  return wrong.size === 0
    ? compared
    : compared.map((one) => {
        const own = wrong.get(one);
        return own && one.fits ? { ...one, fits: false, tried: [own] } : one;
      });
}

/** The row whose total a count is. */
function rowOf({ count, tried }: Compared): string | undefined {
  const { reading, figure } = tried.find((one) => one.figure === count.stated) ?? {};
  const [term, ...others] = reading ?? [];
  const [cell, ...group] = term?.cells ?? [];
  if (figure === undefined || others.length > 0 || group.length > 0 || count.isRow) return undefined;
  return cell?.record;
}

/** The columns listed behind a total with their figures in its row, where those are all of it and what is stated is not. */
function listedIn(compared: readonly Compared[], index: number, row: string) {
  const total = compared[index];
  if (!total || total.count.stated === 0) return undefined;
  const listed: [Compared, Tried][] = [];
  for (const one of compared.slice(index + 1, index + 1 + COLUMNS)) {
    if (one.section !== total.section || one.count.sentence !== total.count.sentence) break;
    const own = one.tried.find(({ reading }) => isOfRow(reading, row));
    if (!own || titleOf(own.reading) === titleOf(total.tried[0]?.reading ?? [])) break;
    listed.push([one, own]);
  }
  const sum = listed.reduce((all, [, { figure }]) => all + figure, 0);
  const stated = listed.reduce((all, [{ count }]) => all + count.stated, 0);
  if (listed.length < 2 || sum !== total.count.stated || stated === sum) return undefined;
  return isOfWholeBefore(total, compared.slice(Math.max(0, index - COLUMNS), index)) ? undefined : listed;
}

/** 行政诉讼13件（直接起诉10件，复议后起诉3件），维持8件……: what follows may be of all disputes that were told before. */
const isOfWholeBefore = ({ section, count }: Compared, before: readonly Compared[]): boolean =>
  count.inDispute &&
  before.some(
    (one) =>
      one.section === section &&
      one.count.sentence === count.sentence &&
      one.count.topics.join() === count.topics.join() &&
      one.count.stated > count.stated,
  );

const COLUMNS = 7;

const isOfRow = (reading: Tried['reading'], row: string): boolean =>
  reading.length === 1 && reading[0]?.cells.every(({ record }) => record === row) === true;
