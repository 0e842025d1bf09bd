import { Downward } from './downward.js';
import { type Band, bandsOf } from './flat-band.js';
import { type FlatTable, readBelow } from './flat-table.js';
import { type FlatWord, labelsIn, PAGE, wordsOf } from './flat-words.js';
import { formWords } from './form-words.js';
import type { PlacedLine } from './paragraphs.js';
import { withoutRepeatedHeaders } from './repeated-header.js';

/** Lines in their order, and the tables among them. */
export type Flow = readonly ({ readonly lines: readonly PlacedLine[] } | { readonly table: FlatTable })[];

/**
 * Finds tables that no lines are drawn around: below a row of the form's column labels, figures in columns, each beside
 * a label. What is none of that stays a line.
 */
export function flatTables(printed: readonly PlacedLine[]): Flow {
  const form = formWords();
  const lines = withoutRepeatedHeaders(printed, form);
  const words = wordsOf(lines);
  const labels = labelsIn(words, form);
  const bands = bandsOf(labels, words, form);
  if (bands.length === 0) return [{ lines }];
  const taken = new Set<FlatWord>();
  const inLabels = new Set(labels.flatMap((label) => label.words));
  const [wordsDownward, labelsDownward] = [new Downward(words), new Downward(labels)];
  const tables = bands.map((band, index) => {
    const end = bands[index + 1]?.top ?? Number.POSITIVE_INFINITY;
    const below = { words: wordsDownward.between(band.bottom - 1, end), inLabels, end };
    // Labels beside it may begin on the page before, and none farther up.
    return readBelow(band, below, labelsDownward.between(band.top - PAGE, end), form, taken);
  });
  return inOrder(lines, words, taken, bands, tables);
}

/** The lines around the tables, without the words that are in one. */
function inOrder(
  lines: readonly PlacedLine[],
  words: readonly FlatWord[],
  taken: ReadonlySet<FlatWord>,
  bands: readonly Band[],
  tables: readonly (FlatTable | undefined)[],
): Flow {
  const flow: ({ lines: PlacedLine[] } | { table: FlatTable })[] = [];
  const pending = bands.flatMap((band, index) => {
    const table = tables[index];
    return table ? [{ top: band.top, table }] : [];
  });
  const own = new Map<PlacedLine, FlatWord[]>();
  for (const word of words) own.set(word.placed, [...(own.get(word.placed) ?? []), word]);
  for (const placed of lines) {
    const its = own.get(placed) ?? [];
    for (let next = pending[0]; next && (its[0]?.top ?? 0) >= next.top; next = pending[0]) {
      flow.push({ table: next.table });
      pending.shift();
    }
    const rest = its.filter((word) => !taken.has(word));
    if (rest.length === 0) continue;
    const line =
      rest.length === its.length
        ? placed
        : { ...placed, line: { ...placed.line, text: rest.map(({ text }) => text).join(' ') } };
    const last = flow.at(-1);
    if (last && 'lines' in last) last.lines.push(line);
    else flow.push({ lines: [line] });
  }
  return [...flow, ...pending.map(({ table }) => ({ table }))];
}
