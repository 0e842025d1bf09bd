/** Whose report it is: what is said of others is not about its tables. */
export interface Author {
  readonly organ: string | null;
  /** As in the data document. */
  readonly kind: string | null;
  readonly year: number | null;
}
