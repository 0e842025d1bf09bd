import { repeatedShare } from '../rules/wording/likeness.js';
import { Effort } from './effort.js';
import { compareParagraphs, type ParagraphChange } from './paragraphs.js';
import type { Side } from './side.js';

/** A section of prose, or the remark under a table, in two reports. */
export interface ProseChange {
  /** The section's key, or the table's. */
  readonly section: string;
  readonly title: string;
  readonly isRemark: boolean;
  readonly changes: readonly ParagraphChange[];
  /** The share of the words that both have, where it is so large that little new was written. Percent. */
  readonly repeated?: number;
}

/**
 * What both reports say in words, section by section in the order of the form.
 * @param own the keys of the sections that every year has to be written anew
 */
export function compareProse(a: Side, b: Side, own: readonly string[]): ProseChange[] {
  const effort = new Effort();
  const keyOf = ({ key, isRemark }: Side['passages'][number]) => `${isRemark} ${key}`;
  const before = new Map(a.passages.map((passage) => [keyOf(passage), passage]));
  const after = new Map(b.passages.map((passage) => [keyOf(passage), passage]));
  // Sections that only the first has come last: the second's order is that of the form, too.
  const all = new Map([...after, ...[...before].filter(([key]) => !after.has(key))]);
  return Array.from(all, ([key, { key: section, title, isRemark }]) => {
    const [old, fresh] = [before.get(key)?.paragraphs ?? [], after.get(key)?.paragraphs ?? []];
    const isOwn = !isRemark && own.includes(section);
    const share = isOwn ? repeatedShare(fresh.join('\n'), old.join('\n')) : undefined;
    return {
      section,
      title,
      isRemark,
      changes: compareParagraphs(old, fresh, effort),
      ...(share !== undefined && { repeated: Math.floor(share * 100) }),
    };
  });
}
