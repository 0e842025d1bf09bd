import type { Severity } from './finding.js';

/** Under which circumstances results came about: what the findings document says as `run`. Plain data. */
export interface Circumstances {
  /** When the work began, with the office's own offset from UTC: `2025-02-10T09:30:00+08:00`. */
  readonly madeAt: string;
  /** The config in use, relative to the current folder, with `/`; null where there is none. */
  readonly config: string | null;
  /** The ids of the rules that it switches off, in the order in which rules are told. */
  readonly rulesOff: readonly string[];
  /** What the findings of a rule are at most, where the rule itself could make them worse; only where there are such. */
  readonly rulesLowered?: Readonly<Record<string, Severity>>;
  /** Whether the user ended it before all files were checked, as far as that was known. */
  readonly interrupted: boolean;
}
