import { Package } from '../package/package.js';
import { Edits } from '../package/xml/edits.js';
import { openDocument, readDocument } from '../source/docx/open-document.js';
import { type Location, wordsFor } from '../source/location.js';
import { removeSignatures } from '../workbook/mark/signatures.js';
import { type Change, type NewContent, Uncorrectable } from './change.js';
import { writeText } from './paragraph-text.js';
import type { Rewritten } from './rewritten.js';
import { verify } from './verified.js';

/**
 * A copy of a Word document with other texts in some cells and paragraphs. Looks stay, and every part that need not
 * change keeps its bytes; digital signatures, which would not hold, are taken away.
 * @throws WorkbookRefused when the bytes are no document that can be read
 * @throws Uncorrectable when some of the changes cannot be made
 */
export const correctDocument = (bytes: Uint8Array, changes: readonly Change[]): Uint8Array =>
  correctedDocument(bytes, changes).bytes;

/** The same with what the copy was read as. */
export function correctedDocument(bytes: Uint8Array, changes: readonly Change[]): Rewritten {
  const { part, text, sheet, anchors } = readDocument(bytes);
  const paragraphs = new Map(anchors.map((anchor) => [wordsFor(anchor.location), anchor.paragraphs]));
  const edits = new Edits(text);
  const left: Location[] = [];
  const wanted = new Map(changes.filter(isContent).map((change) => [wordsFor(change.place), change]));
  for (const [words, { place, value }] of wanted) {
    const those = paragraphs.get(words);
    if (!those || !writeText(edits, those, String(value ?? ''))) left.push(place);
  }
  left.push(...changes.filter((change) => !isContent(change)).map(({ place }) => place));
  if (left.length > 0) throw new Uncorrectable(left);
  const parts = new Package(bytes);
  parts.write(part, edits.result());
  removeSignatures(parts);
  const corrected = parts.bytes();
  const written = Array.from(wanted, ([words, change]) => [words, { ...change, isResult: false }] as const);
  const book = openDocument(corrected);
  verify([sheet], book.sheets, new Map(written));
  return { bytes: corrected, book };
}

/** A document's formulas are fields, which nobody works out but Word. */
const isContent = (change: Change): change is NewContent => !('recalculate' in change);
