import type { Values } from '../messages/fill.js';
import type { RuleId, RuleMessage } from '../messages/rule-message.js';
import type { Value } from '../report/value.js';
import type { Place } from './place.js';

export type { Place, PlaceRole } from './place.js';

export type Severity = 'error' | 'warning' | 'notice';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];

export const isWorse = (one: Severity, other: Severity): boolean =>
  WORST_FIRST.indexOf(one) < WORST_FIRST.indexOf(other);

/** What a rule found: facts only. The sentence is made from the rule's message of that name. */
export interface Fact extends Found {
  readonly message: string;
  readonly values?: Values;
}

/** What the rule of that id may find: one of its messages, and all that the message's text asks for. */
export type FactOf<Id extends RuleId> = RuleMessage<Id> & Found;

/** Where it was found, and what was. */
export interface Found {
  readonly places: readonly Place[];
  readonly expected?: Value;
  readonly actual?: Value;
  /** Where it is not the rule's own. */
  readonly severity?: Severity;
  /** Whom it is about, where that is not the organ of the file. */
  readonly organ?: string;
}

export interface Finding extends Fact {
  readonly rule: string;
  readonly severity: Severity;
  readonly waived?: Waiver;
}

export interface Waiver {
  readonly reason: string;
  readonly until?: string;
}
