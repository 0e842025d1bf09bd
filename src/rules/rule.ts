import type { Edition } from '../edition/edition.js';
import type { Editions } from '../edition/editions.js';
import type { Fact, FactOf, Severity } from '../finding/finding.js';
import type { WorkbookRefused } from '../limits/refused.js';
import type { RuleId, UnknownName } from '../messages/rule-message.js';
import type { PreviousReport, Report } from '../report/report.js';
import type { StaleWaiver } from './housekeeping/stale-waiver.js';
import type { BatchYear, Children, Double, Repeat } from './units/children.js';
import type { MissingUnit } from './units/missing-unit.js';
import type { Deadlines } from './wording/deadlines.js';

/** What rules look at. What is not there is undefined, and the rules that need it are skipped. */
export interface Evidence {
  readonly editions: Editions;
  readonly opening: Opening | undefined;
  readonly report: Report | undefined;
  /** The report, when its year is not before the first edition. */
  readonly inScope: Report | undefined;
  /** The report, when it is in scope and at least one table of the form is there. */
  readonly form: Report | undefined;
  /** The same organ's report of the year before. */
  readonly previous: PreviousReport | undefined;
  /** The files of the units whose figures add up to the report's. */
  readonly children: Children | undefined;
  /** Units with several files for one year; told to each of these files. Known when all files have been read. */
  readonly doubles: readonly Double[] | undefined;
  /** Units of the roster without a file; told to the roster's own entry. */
  readonly missing: readonly MissingUnit[] | undefined;
  /** The year of the file, where it is told beside others of one batch. Known when all files have been read. */
  readonly batch: BatchYear | undefined;
  /** Until when the office wants reports published, where it says so. */
  readonly deadlines?: Deadlines | undefined;
  /** Sections that other units have nearly word for word. Known when all files have been read. */
  readonly repeats: readonly Repeat[] | undefined;
  /** Waivers for this file that are of no use any more. */
  readonly waivers: readonly StaleWaiver[] | undefined;
}

export interface Opening {
  /** Why the file was not read. */
  readonly refused?: WorkbookRefused;
  /** Names of sheets that were not read. */
  readonly passedOver?: readonly string[];
  /** The ending of the file's name, where it stands for another kind. */
  readonly wrongEnding?: string | undefined;
}

/** What may be lacking; deadlines only ever move those of the Regulation. */
export type Need = Exclude<keyof Evidence, 'deadlines'>;

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What its findings can be at worst, where that is more than the rule's own severity. */
  readonly worst?: Severity;
  /** Whether an edition knows what the rule is about. */
  appliesTo(edition: Edition): boolean;
  readonly needs: readonly Need[];
  check(evidence: Evidence): Iterable<Fact>;
}

/** What a rule needs is there; of the rest, what happens to be there. */
type Given<N extends Need> = Evidence & { readonly [K in N]: NonNullable<Evidence[K]> };

interface Definition<Id extends RuleId, N extends Need, F extends FactOf<Id>> {
  readonly id: Id;
  readonly severity: Severity;
  readonly worst?: Severity;
  /** All, unless given. */
  readonly appliesTo?: (edition: Edition) => boolean;
  readonly needs: readonly N[];
  check(given: Given<N>): Iterable<F>;
}

/** What yields are not asked for themselves: that they bring no value without a place in the rule's texts. */
type OnlyKnown<Id extends RuleId, F> = [UnknownName<Id, F>] extends [never]
  ? unknown
  : { readonly check: `no text of ${Id} has a place for ${UnknownName<Id, F> & string}` };

/** A rule; its check is only called with everything that it needs. What it finds fits the texts of its id. */
export function defineRule<Id extends RuleId, N extends Need, F extends FactOf<Id>>(
  rule: Definition<Id, N, F> & OnlyKnown<Id, F>,
): Rule {
  return {
    appliesTo: () => true,
    ...(rule as Definition<Id, N, F>),
    check: (evidence) => rule.check(evidence as Given<N>) as Iterable<Fact>,
  };
}

/** How bad the findings of a rule can be. */
export const worstOf = ({ severity, worst = severity }: Rule): Severity => worst;

/** Rules on whether a file could be read at all: what was not read is not checked, so they hold whatever is decided. */
export function isLocked({ needs }: Rule): boolean {
  return needs.includes('opening');
}
