import type { FileEntry, FindingEntry } from '../finding/entry.js';
import type { RunSince } from '../finding/since.js';
import { titleOf } from '../finding/wording.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';

const { since: texts } = messages.reporters;

/** Findings that are named, and files. */
const NAMED_AT_MOST = 5;

/** How a whole run compares with an earlier one. */
export function runSinceText({ path, madeAt, gone, ...counts }: RunSince): string {
  const source = madeAt === null ? path : fill(texts.source, { path, date: madeAt.slice(0, 10) });
  const left = gone.length === 0 ? '' : fill(texts.gone, { count: gone.length, paths: named(gone) });
  return fill(texts.run, { ...counts, source }) + left;
}

/** How the findings of a file compare with those of the earlier run; empty where there was nothing, and is nothing. */
export function fileSinceText({ since }: FileEntry): string {
  if (!since) return '';
  const { mended, delivered } = since;
  const counts = {
    new: since.new.length,
    mended: mended.length,
    same: since.same.length,
    changed: since.changed.length,
  };
  if (delivered) return fill(texts.delivered, { count: counts.new });
  if (Object.values(counts).every((count) => count === 0)) return '';
  const which = mended.length === 0 ? '' : fill(texts.mended, { list: named(mended.map(nameOf)) });
  return fill(texts.file, counts) + which;
}

/** The same in a few words, a line each, for a cell of a list; empty where there was nothing, and is nothing. */
export function shortSinceText({ since }: FileEntry): string {
  if (!since) return '';
  if (since.delivered) return texts.short.delivered;
  const counts = SORTS.map((sort) => ({ sort, count: since[sort].length }));
  if (counts.every(({ sort, count }) => count === 0 || sort === 'same'))
    return since.same.length > 0 ? texts.short.unchanged : '';
  return counts
    .flatMap(({ sort, count }) => (count > 0 ? [fill(texts.short[sort], { count })] : []))
    .join('\n');
}

const SORTS = ['new', 'mended', 'changed', 'same'] as const;

/** How a finding compares with the earlier run; empty where that is not known. */
export function findingSinceText({ since }: FileEntry, index: number): string {
  if (!since || since.delivered) return '';
  if (since.new.includes(index)) return texts.states.new;
  return since.changed.some((each) => each.index === index) ? texts.states.changed : texts.states.same;
}

/** Indices of the findings that the earlier run did not have. */
export function newFindings({ since, findings }: FileEntry): ReadonlySet<FindingEntry> {
  // Of a file that is new, all are.
  if (!since || since.delivered) return new Set();
  return new Set(since.new.flatMap((index) => findings[index] ?? []));
}

function nameOf({ rule, places: [place], organ }: FindingEntry): string {
  return fill(texts.finding, { title: titleOf(rule), at: organ ?? place?.title ?? place?.at ?? '' }).trim();
}

function named(items: readonly string[]): string {
  const list = items.slice(0, NAMED_AT_MOST).join('、');
  return items.length > NAMED_AT_MOST ? fill(texts.further, { list, count: items.length }) : list;
}
