import type { Finding } from '../finding/finding.js';

/** What the user has decided about rules and about single findings of a file. */
export interface Policy {
  isOff(rule: string): boolean;
  /** The finding with the level that it has here, and with the waiver that covers it. */
  judge(finding: Finding): Finding;
}

/** Nothing was decided. */
export const AS_FOUND: Policy = { isOff: () => false, judge: (finding) => finding };
