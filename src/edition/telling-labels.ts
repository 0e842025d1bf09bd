import { editions } from './editions.js';
import { type AxisNode, groupsOf } from './form.js';
import { canonicalLabel, LONGEST_LABEL, withoutNumber } from './label.js';

/** Shorter ones, such as 总计, stand in every other table too. */
const TELLING = 7;

/**
 * Whether a text is a label by which a table of some edition's form is known: a heading of rows or columns, or a row
 * beside them. Reasons and applicants are none, as ledgers of requests are full of them.
 */
export function isTellingLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  labels ??= tellingLabels();
  return labels.has(withoutNumber(canonicalLabel(text)));
}

let labels: ReadonlySet<string> | undefined;

function tellingLabels(): ReadonlySet<string> {
  const blocks = editions.all.flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
  const texts = blocks.flatMap(({ title = '', rows, columns }) => {
    const outermost: readonly AxisNode[] = rows.some(({ items }) => items.length > 0) ? rows : [];
    return [title, ...[...outermost, ...groupsOf(columns)].map(({ label }) => label)];
  });
  const canonical = texts.map((text) => withoutNumber(canonicalLabel(text)));
  return new Set(canonical.filter((text) => text.length >= TELLING));
}
