/** What the program tells a worker: the job once, then one file after the other. */
export type ToWorker =
  | { readonly type: 'job'; readonly job: unknown }
  | { readonly type: 'file'; readonly index: number; readonly path: string };

/** What a worker tells the program. It answers files in the order in which it got them. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly index: number; readonly answer: unknown }
  /** An error that nobody foresaw, after which it ends: what it left behind is unknown. */
  | { readonly type: 'failed'; readonly error: string };
