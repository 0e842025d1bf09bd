import { FIGURE } from './flat-band.js';
import { wordsOf } from './flat-words.js';
import type { FormWords } from './form-words.js';
import type { PlacedLine } from './paragraphs.js';

/** Lines of a header: one of fewer stands over several tables, and says where the next begins. */
const FEWEST_LINES = 3;
const FEWEST_COLUMNS = 3;
/** Points. */
const SAME_PLACE = 2;

/**
 * Lines without those that print a table's header again at the head of the next page, where no line is drawn around
 * anything: below them the table goes on, with what is left of a row that the page has torn.
 */
export function withoutRepeatedHeaders(lines: readonly PlacedLine[], form: FormWords): readonly PlacedLine[] {
  const dropped = new Set<PlacedLine>();
  let above: readonly PlacedLine[] = [];
  let known = Number.POSITIVE_INFINITY;
  for (const page of pagesOf(lines)) {
    const length = Math.min(known, againIn(page, above));
    const header = page.slice(0, length);
    const isHeader = isHeaderOf(header, form);
    if (isHeader) for (const line of header) dropped.add(line);
    // What is left of two rows may be the same.
    known = isHeader ? length : Number.POSITIVE_INFINITY;
    above = page;
  }
  return dropped.size === 0 ? lines : lines.filter((line) => !dropped.has(line));
}

function pagesOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const pages: PlacedLine[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    if (page?.[0]?.page === line.page) page.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** How many lines from the head of a page say in the same places what lines of the page before say. */
function againIn(page: readonly PlacedLine[], above: readonly PlacedLine[]): number {
  const [first] = page;
  const start = first ? above.findLastIndex((line) => isSame(line, first)) : -1;
  if (start < 0) return 0;
  const end = page.findIndex((line, index) => !isSame(above[start + index], line));
  return end < 0 ? page.length : end;
}

const isSame = (one: PlacedLine | undefined, other: PlacedLine): boolean =>
  one !== undefined &&
  one.line.text === other.line.text &&
  Math.abs(one.line.left - other.line.left) < SAME_PLACE;

/** Whether lines say what stands over columns of the form, and nothing else. */
function isHeaderOf(lines: readonly PlacedLine[], form: FormWords): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const words = wordsOf(lines);
  const columns = words.filter(({ canonical }) => form.columns.has(canonical));
  return (
    columns.length >= FEWEST_COLUMNS &&
    words.every(({ text, canonical }) => !FIGURE.test(text) && form.text.includes(canonical))
  );
}
