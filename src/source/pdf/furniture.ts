import type { Page, PageItem, PageLine } from './page-items.js';

/** Lines at the head and at the foot of a page that may be no text of it. */
const LINES = 2;
/** How far in from the edge of the page they may stand, in parts of its height. */
const EDGE = 0.16;
/** Points: what comes again on other pages stands at the same height. */
const SAME_HEIGHT = 4;

/** The pages without what is printed on each of them: headers, footers, page numbers. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  let left = [...pages];
  for (let round = 0; round < LINES; round++)
    for (const edge of ['head', 'foot'] as const) {
      const lines = left.map((page) => lineAt(page, edge)).map((line) => line && outermost(line));
      const dropped = lines.map((line, index) => line !== undefined && isFurniture(lines, line, index));
      left = left.map((page, index) =>
        dropped[index] ? { ...page, items: page.items.filter((item) => item !== lines[index]?.line) } : page,
      );
    }
  return left;
}

/** The outermost line of a page, if that is no table's, and it stands near the edge. */
function lineAt({ items, height }: Page, edge: 'head' | 'foot'): PageLine | undefined {
  const byHeight = (one: PageItem, other: PageItem) =>
    edge === 'head' ? one.top - other.top : other.bottom - one.bottom;
  const [first] = [...items].sort(byHeight);
  if (first?.type !== 'line') return undefined;
  const isNear = edge === 'head' ? first.bottom < height * EDGE : first.top > height * (1 - EDGE);
  return isNear ? first : undefined;
}

interface Outermost {
  readonly line: PageLine;
  readonly text: string;
  /** What comes again apart from its numbers. */
  readonly shape: string;
}

function outermost(line: PageLine): Outermost {
  const text = line.text.normalize('NFKC').replace(/\s/gu, '');
  return { line, text, shape: text.replace(/\d+/g, '0') };
}

function isFurniture(
  lines: readonly (Outermost | undefined)[],
  { line, text, shape }: Outermost,
  page: number,
): boolean {
  if (PAGE_NUMBER.test(text)) return true;
  if (/^\d{1,4}$/.test(text)) return isCounted(lines, Number(text) - page);
  const alike = lines.filter(
    (other) => other && Math.abs(other.line.y - line.y) <= SAME_HEIGHT && other.shape === shape,
  );
  return alike.length >= Math.max(2, Math.ceil((lines.length - 1) / 2));
}

/** — 1 —, 第1页, 第1页共5页, 1/5; a number alone may be a figure. */
const PAGE_NUMBER =
  /^(?:[-—–―~·]{1,3}\d{1,4}[-—–―~·]{1,3}|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/u;

/** Whether numbers alone count the pages: on one page, where it says 1. */
function isCounted(lines: readonly (Outermost | undefined)[], offset: number): boolean {
  const counted = lines.filter((line, page) => line?.text === String(page + offset));
  return lines.length === 1 ? offset === 1 : counted.length >= 2;
}
