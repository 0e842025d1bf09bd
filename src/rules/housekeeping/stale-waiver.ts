/** A waiver of the config that has expired, or that covers no finding any more. */
export interface StaleWaiver {
  /** From 1, as it stands in the config. */
  readonly number: number;
  readonly rule: string;
  readonly reason: string;
  /** The day when it ran out. */
  readonly expired?: string;
}
