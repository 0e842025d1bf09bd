import type { Values } from '../messages/fill.js';
import type { RuleId, RuleMessage } from '../messages/rule-message.js';
import type { Value } from '../report/value.js';
import type { Place } from './place.js';

export type { Place, PlaceRole } from './place.js';

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const;

export type Severity = (typeof SEVERITIES)[number];

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

export const isWorse = (one: Severity, other: Severity): boolean => RANKS[one] < RANKS[other];

interface Severe {
  readonly severity: Severity;
}

/** Sorts the worst to the front. */
export const worstFirst = (one: Severe, other: Severe): number => RANKS[one.severity] - RANKS[other.severity];

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
