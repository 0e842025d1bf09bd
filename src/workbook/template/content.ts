/** What stands in a new workbook; a value is written as it is, judging nothing. */
export interface TemplateContent {
  readonly year: number | null;
  /** `kind` is a key such as `department`. */
  readonly organ: { readonly name: string | null; readonly kind: string | null };
  /** ISO date; anything else is written as text. */
  readonly publishedOn: string | null;
  /** By the key of a prose section: preface, overview, problems, other. */
  readonly narrative: Readonly<Record<string, string | null>>;
  /** Remarks under a table, by the table's key. */
  readonly notes: Readonly<Record<string, string | null>>;
  /** By cell key such as `requests.granted.total`. A total that is absent is computed; one that is null stays blank. */
  readonly values: ReadonlyMap<string, Value>;
  /** By cell key, what last year's report says of a figure of this year's. */
  readonly carried?: ReadonlyMap<string, number>;
}

export type Value = number | string | null;
