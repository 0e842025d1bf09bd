import type { Checker } from '../../check/check-job.js';
import { checkWorkbook } from '../../check/check-workbook.js';
import { Uncorrectable } from '../../correct/change.js';
import { correctReport } from '../../correct/correct-report.js';
import { editions } from '../../edition/editions.js';
import type { FileEntry } from '../../finding/entry.js';
import { formPlace } from '../../finding/place.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { readReport } from '../../report/read-report.js';
import { wordsFor } from '../../source/location.js';
import { openBook } from '../../source/open.js';
import { type UnitView, unitView } from './unit-html.js';

/** A figure that the user typed in place of another. Plain data. */
export interface FigureChange {
  /** Of the data document. */
  readonly key: string;
  readonly value: number | null;
}

/** A change as it is listed. */
export interface ListedChange extends FigureChange {
  /** In the words that a person would use. */
  readonly at: string;
  readonly title: string;
  readonly from: number | string | null;
}

/** What came of changes: a copy with them, checked again; or, in words, which of them cannot be made. */
export type CorrectedFile =
  | {
      readonly type: 'made';
      readonly entry: FileEntry;
      readonly view: UnitView;
      readonly changes: readonly ListedChange[];
      readonly bytes: Uint8Array;
      /** Whether the copy is a workbook made of a file of another kind. */
      readonly isImport: boolean;
    }
  | { readonly type: 'impossible'; readonly message: string };

/**
 * A copy of a file with other figures in some of the form's cells, and with the results of the sums that depend on them;
 * and what is found in it.
 * @param bytes as the file came in
 */
export async function corrected(
  path: string,
  bytes: Uint8Array,
  changes: readonly FigureChange[],
  { context }: Checker,
): Promise<CorrectedFile> {
  const { cells } = readReport(await openBook(bytes), editions, context.read);
  const placed = changes.map((change) => ({ change, found: cells.get(change.key) }));
  const unplaced = placed.filter(({ found }) => !found || found.collapsed || found.shared);
  if (unplaced.length > 0)
    return impossible(unplaced.map(({ change, found }) => (found ? formPlace(found).at : change.key)));
  const all = placed.flatMap(({ change, found }) =>
    found ? [{ ...change, found, place: formPlace(found) }] : [],
  );
  try {
    const copy = await correctReport(bytes, all, context);
    const { result: entry } = await checkWorkbook(path, copy.bytes, context);
    const listed = all.map(({ key, value, found, place }) => {
      const { at, title = '' } = place;
      return { key, value, at, title, from: found.value };
    });
    return { type: 'made', entry, view: unitView(entry), changes: listed, ...copy };
  } catch (error) {
    if (!(error instanceof Uncorrectable)) throw error;
    return impossible(error.places.map(wordsFor));
  }
}

function impossible(places: readonly string[]): CorrectedFile {
  return { type: 'impossible', message: fill(messages.page.cannotChange, { places: places.join('、') }) };
}
