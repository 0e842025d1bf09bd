import { cutGroups } from './cut-header.js';
import { type Band, FAR_LEFT } from './flat-band.js';
import type { FlatLabel } from './flat-words.js';
import type { FormWords } from './form-words.js';

/** The labels over the columns, and over them those of several columns. */
export function headerOf(band: Band, labels: readonly FlatLabel[], form: FormWords) {
  const groups = labels.flatMap((label) => {
    const span = form.spans.get(label.canonical);
    const near = label.top > band.from && label.top < band.bottom;
    return span !== undefined && near && label.right > band.left - FAR_LEFT ? [{ label, span }] : [];
  });
  const names = band.columns.map(({ canonical }) => canonical);
  // The same label over several columns: which is which, only those over them say, or that all are there.
  const isSure = new Set(names).size === names.length || isTiled(groups, names.length);
  const placed = isSure
    ? spansOf(groups, band)
    : cutGroups(
        groups.map(({ label }) => label),
        band,
        form,
      );
  if (!placed) return undefined;
  const heights = [...new Set(placed.map(({ span }) => span))].sort((one, other) => other - one);
  return {
    height: heights.length + 1,
    labels: [...groups.map(({ label }) => label), ...band.columns],
    cells: [
      ...placed.map(({ label, span, column }) => ({
        row: heights.indexOf(span),
        column,
        columnSpan: Math.min(span, names.length - column),
        label,
      })),
      ...band.columns.map((label, column) => ({ row: heights.length, column, columnSpan: 1, label })),
    ],
  };
}

/** Labels of several columns stand in their middle; where there are enough for all columns, one behind the other. */
function spansOf(groups: readonly Group[], { columns }: Band): PlacedGroup[] {
  return [...new Set(groups.map(({ span }) => span))].flatMap((span) => {
    const own = groups.filter((group) => group.span === span).sort((a, b) => a.label.left - b.label.left);
    if (own.length * span === columns.length)
      return own.map((group, index): PlacedGroup => ({ ...group, column: index * span }));
    return own.flatMap((group): PlacedGroup[] => {
      const column = middleColumn(group, columns);
      return column === undefined ? [] : [{ ...group, column }];
    });
  });
}

/** Whether labels of one width go over all columns. */
const isTiled = (groups: readonly Group[], columns: number): boolean =>
  groups.some(({ span }) => groups.filter((group) => group.span === span).length * span === columns);

interface Group {
  readonly label: FlatLabel;
  readonly span: number;
}

interface PlacedGroup extends Group {
  readonly column: number;
}

/** undefined where two places are about as good. */
function middleColumn({ label, span }: Group, columns: readonly FlatLabel[]): number | undefined {
  const middle = (label.left + label.right) / 2;
  const distances = columns.slice(span - 1).map((last, first) => {
    return Math.abs(((columns[first]?.left ?? 0) + last.right) / 2 - middle);
  });
  const [best, next] = [...distances.keys()].sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  if (best === undefined) return undefined;
  const isClear = next === undefined || (distances[best] ?? 0) * 3 < (distances[next] ?? 0);
  return isClear ? best : undefined;
}

/** The corner and the title of a block. */
export const besideHeader = (band: Band, labels: readonly FlatLabel[], form: FormWords): FlatLabel[] =>
  labels.filter(
    ({ canonical, bottom, top }) => form.corners.has(canonical) && bottom > band.from && top < band.bottom,
  );
