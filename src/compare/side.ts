import type { Place } from '../finding/finding.js';
import { formPlace } from '../finding/place.js';
import type { Report } from '../report/report.js';
import { passagesOf } from '../report/text/passages.js';
import type { Reading, Value } from '../report/value.js';
import { withoutInvisible } from '../report/value.js';
import type { BookKind } from '../source/book.js';

/** What is compared of a report. Plain data, so that it can come from another process. */
export interface Side {
  /** Relative to the current folder, with `/`. */
  readonly path: string;
  readonly kind: BookKind;
  readonly organ: string | null;
  readonly year: number | null;
  /** The id of the edition of its tables. */
  readonly edition: string;
  /** ISO date. */
  readonly publishedOn: string | null;
  /** By key; what the report has no cell for has none. */
  readonly figures: ReadonlyMap<string, SideFigure>;
  /** In printed order, then the remarks under the tables. */
  readonly passages: readonly SidePassage[];
}

export interface SideFigure {
  readonly value: Value;
  readonly reading: Reading;
  readonly place: Place;
}

export interface SidePassage {
  /** The section's key, or the table's. */
  readonly key: string;
  readonly title: string;
  readonly isRemark: boolean;
  readonly paragraphs: readonly string[];
}

/** A report as one side of a comparison. */
export function sideOf(report: Report, path: string): Side {
  const { book, organ, year, edition, publishedOn, cells } = report;
  return {
    path,
    kind: book.kind,
    organ: organ.value,
    year: year.value,
    edition: edition.id,
    publishedOn: publishedOn.value,
    figures: new Map(
      Array.from(cells, ([key, cell]) => [
        key,
        { value: cell.value, reading: cell.reading, place: formPlace(cell) },
      ]),
    ),
    passages: passagesOf(report).map(({ key, title, isRemark, original }) => ({
      key,
      title,
      isRemark,
      paragraphs: paragraphsIn(original),
    })),
  };
}

function paragraphsIn(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => withoutInvisible(line).trim())
    .filter((line) => line !== '');
}
