import { Downward } from './downward.js';
import type { FlatLabel, FlatWord } from './flat-words.js';
import type { FormWords } from './form-words.js';
import type { Box } from './page-marks.js';

/** Column labels beside each other. */
export interface Band extends Box {
  readonly columns: readonly FlatLabel[];
  /** Where the last figure or sentence above them ends: what the form says from there on belongs to the header. */
  readonly from: number;
}

export function bandsOf(labels: readonly FlatLabel[], words: readonly FlatWord[], form: FormWords): Band[] {
  const inLabels = new Set(labels.flatMap((label) => label.words));
  const others = words.filter(
    (word) => !inLabels.has(word) && (FIGURE.test(word.text) || isProse(word, inLabels)),
  );
  const downward = new Downward(others);
  const endAbove = (top: number) => downward.endAbove(top);
  const bands: FlatLabel[][] = [];
  const leaves = labels.filter(({ canonical }) => form.columns.has(canonical));
  for (const label of [...leaves].sort((one, other) => one.top - other.top)) {
    const band = bands.at(-1);
    const bottom = Math.max(...(band ?? []).map((each) => each.bottom));
    if (band && label.top < bottom) band.push(label);
    else bands.push([label]);
  }
  const corners = labels.filter(({ canonical }) => form.corners.has(canonical));
  return inOneHeader(bands, endAbove).flatMap((own) => {
    const columns = [...own].sort((one, other) => one.left - other.left);
    const [top, bottom] = [
      Math.min(...own.map((each) => each.top)),
      Math.max(...own.map((each) => each.bottom)),
    ];
    // A single word may stand anywhere; a header has its corner beside it.
    const isHeader =
      columns.length > 2 ||
      corners.some(
        (corner) => corner.top < bottom && corner.bottom > top && corner.right < (columns[0]?.left ?? 0),
      );
    const [first, last] = [columns[0], columns.at(-1)];
    return isHeader && first && last
      ? [{ columns, top, bottom, left: first.left, right: last.right, from: endAbove(top) - 1 }]
      : [];
  });
}

/** Labels in the middle of two rows stand between those of the rows: they are one header, each over columns of its own. */
function inOneHeader(bands: readonly FlatLabel[][], endAbove: (top: number) => number): FlatLabel[][] {
  const headers: FlatLabel[][] = [];
  for (const band of bands) {
    const above = headers.at(-1) ?? [];
    const bottom = Math.max(...above.map((label) => label.bottom));
    const top = Math.min(...band.map((label) => label.top));
    const isBeside = band.every((label) =>
      above.every((other) => label.left >= other.right || label.right <= other.left),
    );
    if (above.length > 0 && isBeside && endAbove(top) < bottom) above.push(...band);
    else headers.push([...band]);
  }
  return headers;
}

export const FIGURE = /^[+\-－＋]?[\p{Nd}][\p{Nd},，.．]*？?$|^[/／—–-]$|^无$/u;

/** A sentence, or the title of a section, ends a table. */
export const isProse = (word: FlatWord, inLabels: ReadonlySet<FlatWord>): boolean =>
  !inLabels.has(word) && (word.canonical.length > 24 || /[。；]/u.test(word.text) || SECTION.test(word.text));

const SECTION = /^[一二三四五六七八九十]、.{4,}$|^注\s*[：:]/u;

/** Points: labels of columns are centred over them, and figures may begin before. */
export const FAR_LEFT = 30;
