import type { Values } from '../messages/fill.js';
import type { Value } from '../report/value.js';

export type Severity = 'error' | 'warning' | 'notice';

/** Where in a workbook, and what that place is in the form and for the finding. */
export interface Place {
  /** The workbook, where it is another than the one that was checked; relative to the current folder, with `/`. */
  readonly path?: string;
  readonly sheet: string;
  readonly cell: string;
  /** The path in the data document. */
  readonly key?: string;
  readonly title?: string;
  readonly role: PlaceRole;
}

export type PlaceRole = 'total' | 'part' | 'cell' | 'previous' | 'child';

/** What a rule found: facts only. The sentence is made from the rule's message of that name. */
export interface Fact {
  readonly message: string;
  readonly values?: Values;
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
