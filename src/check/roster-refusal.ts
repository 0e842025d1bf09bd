import { messageOf } from '../finding/wording.js';
import { WorkbookRefused } from '../limits/refused.js';
import type { Values } from '../messages/fill.js';
import { RosterError } from '../roster/read-roster.js';

/** Why a roster was not taken: the key of what is said of it, and what belongs in there. */
export interface RosterRefusal {
  readonly reason: RosterError['reason'] | 'rosterRefused';
  readonly values: Values;
}

/** What is to be said of a roster that could not be read. @throws the error, when it is another */
export function rosterRefusal(path: string, error: unknown): RosterRefusal {
  if (error instanceof RosterError) return { reason: error.reason, values: { path, ...error.values } };
  if (!(error instanceof WorkbookRefused)) throw error;
  const { rule, reason, values } = error;
  const message = messageOf({ rule, message: reason, values, severity: 'error', places: [] });
  return { reason: 'rosterRefused', values: { path, message } };
}
