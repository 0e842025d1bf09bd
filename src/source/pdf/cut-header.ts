import type { Band } from './flat-band.js';
import type { FlatLabel } from './flat-words.js';
import type { FormWords } from './form-words.js';

/** A label over several columns, of which the last may be beyond the edge of the page. */
export interface CutGroup {
  readonly label: FlatLabel;
  /** Columns that it has in the form, and where the first is. */
  readonly span: number;
  readonly column: number;
}

/**
 * The groups of a header whose labels come again in each, and whose last columns the edge of the page cuts off: what is
 * left are the form's first columns in its order, and over each of them stands its own group. Else undefined.
 */
export function cutGroups(
  groups: readonly FlatLabel[],
  { columns }: Band,
  form: FormWords,
): CutGroup[] | undefined {
  const header = form.repeating.find(
    ({ names }) => columns.length > 1 && columns.every(({ canonical }, index) => canonical === names[index]),
  );
  if (!header) return undefined;
  const found: CutGroup[] = [];
  for (const { names, span, column, isLowest } of header.groups) {
    const [first, last] = [columns[column], columns.slice(column, column + span).at(-1)];
    if (!first || !last) continue;
    const label = groups.find(
      ({ canonical, left, right }) => names.includes(canonical) && left < last.right && right > first.left,
    );
    if (label) found.push({ label, span, column });
    else if (isLowest) return undefined;
  }
  return found;
}
