import { editions } from '../../edition/editions.js';
import type { Page, PageItem, PageTable } from './page-items.js';
import type { PlacedLine } from './paragraphs.js';

/**
 * Lines without those of the charts that our pages have: printers draw them as text, and where they tag nothing, nothing
 * says that it is a picture. They begin with the title of one, and go on as long as nothing but its words and figures
 * stands there.
 */
export function withoutCharts(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const kept: PlacedLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfChart(lines, at);
    if (end === at) kept.push(lines[at++] as PlacedLine);
    else at = end;
  }
  return kept.length === lines.length ? lines : kept;
}

/** A page without what the bars of a chart look like: tables of figures and nothing else, where the title of one stands. */
export function withoutBars(page: Page): Page {
  const { titles, words } = chartWords();
  const isTitle = (item: PageItem) =>
    item.type === 'line' && titles.some((title) => item.text.replace(/\s/gu, '').startsWith(title));
  if (!page.items.some(isTitle)) return page;
  // A share may stand partly beside a bar.
  const isOfChart = (text: string) => /^$|^（/u.test(behindWords(text.replace(/\s/gu, ''), words));
  const isBar = ({ cells }: PageTable) =>
    cells.every(({ text }) => isOfChart(text)) && cells.some(({ text }) => text.includes('件'));
  return { ...page, items: page.items.filter((item) => item.type !== 'table' || !isBar(item)) };
}

/** The line behind those of a chart; where none begins, the same. */
function endOfChart(lines: readonly PlacedLine[], from: number): number {
  const { titles, words } = chartWords();
  const first = spaceless(lines[from]);
  if (!titles.some((title) => first.startsWith(title))) return from;
  let end = from;
  let begun = '';
  for (let at = from; at < lines.length; at++) {
    const rest = behindWords(begun + spaceless(lines[at]), words);
    // A word or a figure may go on in the next line.
    const mayGoOn = words.some((word) => word.startsWith(rest)) || BEGUN.test(rest);
    if (rest !== '' && !mayGoOn) break;
    begun = rest;
    if (rest === '') end = at + 1;
  }
  return end;
}

function behindWords(text: string, words: readonly string[]): string {
  let at = 0;
  for (;;) {
    const word = words.find((each) => text.startsWith(each, at));
    FIGURE.lastIndex = at;
    const length = word?.length ?? FIGURE.exec(text)?.[0].length ?? 0;
    if (length === 0) return text.slice(at);
    at += length;
  }
}

/** `31件（75.6%）`, what is left of a share beside its bar, and a year that is compared. */
const FIGURE = /\d{1,15}(?:\.\d+)?件|（?[\d.]{0,6}%?）|20\d\d年|（单位：件）/uy;
const BEGUN = /^(?:\d{1,15}(?:\.\d*)?(?:件（[\d.]{0,6}%?)?|（[^）]{0,4})$/u;

const spaceless = (placed: PlacedLine | undefined): string => (placed?.line.text ?? '').replace(/\s/gu, '');

let known: { readonly titles: readonly string[]; readonly words: readonly string[] } | undefined;

/** Of all editions, the longest first. */
function chartWords() {
  if (known) return known;
  const charts = editions.all.flatMap((edition) => Object.values(edition.charts));
  const titles = [...new Set(charts.map(({ title }) => title))];
  const words = [...new Set([...titles, ...charts.flatMap(({ bars }) => Object.values(bars))])];
  known = { titles, words: words.sort((one, other) => other.length - one.length) };
  return known;
}
