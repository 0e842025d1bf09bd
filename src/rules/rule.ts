import type { Edition } from '../edition/edition.js';
import type { Editions } from '../edition/editions.js';
import type { Fact, Severity } from '../finding/finding.js';
import type { Report } from '../report/report.js';
import type { WorkbookRefused } from '../workbook/refused.js';

/** What rules look at. What is not there is undefined, and the rules that need it are skipped. */
export interface Evidence {
  readonly editions: Editions;
  readonly opening: Opening;
  readonly report: Report | undefined;
  /** The report, when its year is not before the first edition. */
  readonly inScope: Report | undefined;
  /** The report, when it is in scope and at least one table of the form is there. */
  readonly form: Report | undefined;
  /** The same organ's report of the year before. */
  readonly previous: Report | undefined;
}

export interface Opening {
  /** Why the file was not read. */
  readonly refused?: WorkbookRefused;
}

export type Need = keyof Evidence;

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Whether an edition knows what the rule is about. */
  appliesTo(edition: Edition): boolean;
  readonly needs: readonly Need[];
  check(evidence: Evidence): Iterable<Fact>;
}

type Given<N extends Need> = { readonly [K in N]: NonNullable<Evidence[K]> };

interface Definition<N extends Need> {
  readonly id: string;
  readonly severity: Severity;
  /** All, unless given. */
  readonly appliesTo?: (edition: Edition) => boolean;
  readonly needs: readonly N[];
  check(given: Given<N>): Iterable<Fact>;
}

/** A rule; its check is only called with everything that it needs. */
export function defineRule<N extends Need>(rule: Definition<N>): Rule {
  return {
    appliesTo: () => true,
    ...rule,
    check: (evidence) => rule.check(evidence as Given<N>),
  };
}
