import type { FileEntry } from '../../finding/entry.js';
import { type Summary, summarize } from '../../finding/result.js';
import { type RuleCount, RuleCounter } from './rule-counts.js';

/** What the page has to know of all workbooks before it can show the first. */
export interface Totals {
  readonly summary: Summary;
  /** The most frequent first. */
  readonly rules: readonly RuleCount[];
  /** Ids of the editions whose tables may be drawn. */
  readonly editions: ReadonlySet<string>;
}

/** Goes over the workbooks once. */
export function totalsOf(files: Iterable<FileEntry>): Totals {
  const counter = new RuleCounter();
  const editions = new Set<string>();
  function* counted() {
    for (const file of files) {
      counter.add(file);
      if (file.data && file.edition !== null && file.findings.length > 0) editions.add(file.edition);
      yield file;
    }
  }
  return { summary: summarize(counted()), rules: counter.counts, editions };
}
