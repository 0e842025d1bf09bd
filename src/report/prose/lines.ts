import type { Edition } from '../../edition/edition.js';
import { canonicalLabel } from '../../edition/label.js';
import type { Cell } from '../../source/book.js';
import type { Line } from '../text/prose.js';

/** The lines of cells in reading order, without blank ones. A heading that is broken into lines is one. */
export function linesOf(cells: readonly Cell[], edition: Edition): Line[] {
  const titles = new Set(edition.sections.map(({ title }) => canonicalLabel(title)));
  return cells.flatMap((cell) => {
    const text = String(cell.value);
    const isHeading = text.length < 100 && titles.has(canonicalLabel(text));
    const lines = isHeading ? [text.replace(/\s+/g, '')] : text.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '').map((line) => ({ text: line, cell }));
  });
}
