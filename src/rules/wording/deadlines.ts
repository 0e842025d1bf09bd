import { vocabulary } from '../../edition/vocabulary.js';
import { wording } from '../wording-patterns.js';

/**
 * Month and day, as `01-20`, by kind of organ, its key or its Chinese name: until when offices are told to publish in the
 * year after.
 */
export type Deadlines = Readonly<Record<string, string>>;

/** Those of the Regulation; other kinds have none. */
const LAWFUL: Deadlines = wording.deadlines;

const TITLES: Readonly<Record<string, string>> = vocabulary.kinds;

export interface Deadline {
  /** ISO date. */
  readonly date: string;
  /** Set by the office, and not by the Regulation. */
  readonly isLocal: boolean;
}

/**
 * Until when a report is to be published: what the office says of that kind of organ, but never later than the
 * Regulation does. undefined where neither says anything.
 * @param year of the report
 */
export function deadlineFor(kind: string | null, year: number, local: Deadlines = {}): Deadline | undefined {
  const lawful = LAWFUL[kind ?? 'unknown'];
  const own = kind === null ? undefined : (local[kind] ?? local[TITLES[kind] ?? '']);
  const isLocal = own !== undefined && (lawful === undefined || own < lawful);
  const day = isLocal ? own : lawful;
  return day === undefined ? undefined : { date: `${year + 1}-${day}`, isLocal };
}
