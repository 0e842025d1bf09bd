import { declareParts, undeclare } from '../package/content-types.js';
import { Package } from '../package/package.js';
import { relate, relationshipOf, unrelate } from '../package/relationships.js';
import { rootOf } from '../package/xml/element.js';
import { namespaces } from '../package/xml/namespaces.js';
import { mainPart, type OpenDocument, readDocument } from '../source/docx/open-document.js';
import { WORD } from '../source/docx/word-xml.js';
import { type Location, wordsFor } from '../source/location.js';
import { removeSignatures } from '../workbook/mark/signatures.js';
import { anchorComments, isStrict } from './anchors.js';
import { readComments, writeComments } from './comments-part.js';
import { forgetThreads } from './threads.js';

/** What is to be said at a place of a document. */
export interface PlaceMark {
  readonly location: Location;
  readonly text: string;
}

/** What all comments of a copy have in common. */
export interface DocumentResults {
  /** Who comments. */
  readonly author: string;
  /** What the first comment says, at the top: of the whole, and what has no other place. */
  readonly about: string;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Comments of one copy: nobody reads more, and programs become slow. */
const COMMENTS_AT_MOST = 1000;

/**
 * A copy of a Word document with comments at its paragraphs and cells. The parts that need not change keep their bytes;
 * other people's comments stay, ours of an earlier marking go, and so do digital signatures, which would not hold.
 * @throws WorkbookRefused when the bytes are no document that can be read
 */
export function markDocument(
  bytes: Uint8Array,
  marks: readonly PlaceMark[],
  { author, about }: DocumentResults,
): Uint8Array {
  const document = readDocument(bytes);
  const places = new Map(document.anchors.map(({ location, from }) => [wordsFor(location), from]));
  const placed = marks.flatMap(({ location, text }) => {
    const from = places.get(wordsFor(location));
    return from === undefined ? [] : [{ from, text }];
  });
  const elsewhere = marks.filter(({ location }) => !places.has(wordsFor(location)));
  const top = topOf(document);
  const first = [about, ...elsewhere.map(({ location, text }) => `${wordsFor(location)} ${text}`)].join('\n');
  const inOrder = [...placed].sort((one, other) => one.from - other.from).slice(0, COMMENTS_AT_MOST);
  return change(bytes, document, author, [
    ...(top === undefined ? [] : [{ from: top, text: first }]),
    ...inOrder,
  ]);
}

/** A marked copy without our comments; undefined when the document has none. */
export function unmarkDocument(bytes: Uint8Array, author: string): Uint8Array | undefined {
  return isMarkedDocument(bytes, author) ? change(bytes, readDocument(bytes), author, []) : undefined;
}

/** Whether a document has comments of ours; its text is not looked at. @throws WorkbookRefused when they cannot be read */
export function isMarkedDocument(bytes: Uint8Array, author: string): boolean {
  const parts = new Package(bytes);
  const name = relationshipOf(parts, mainPart(parts.original), 'comments')?.target;
  return name !== undefined && readComments(parts.text(name), author).ours.size > 0;
}

/** Where the first paragraph or cell begins that says something. */
function topOf({ sheet, anchors }: OpenDocument): number | undefined {
  const location = sheet.cells[0]?.location;
  const words = location && wordsFor(location);
  return (anchors.find((anchor) => wordsFor(anchor.location) === words) ?? anchors[0])?.from;
}

function change(
  bytes: Uint8Array,
  { part, text }: OpenDocument,
  author: string,
  marks: readonly { readonly from: number; readonly text: string }[],
): Uint8Array {
  const parts = new Package(bytes);
  const known = relationshipOf(parts, part, 'comments')?.target;
  const before = known === undefined ? undefined : parts.text(known);
  const { ours, paragraphs, count, free } = readComments(before, author);
  const comments = marks.map((mark, index) => ({ ...mark, id: free + index }));
  parts.write(part, anchorComments(text, comments, ours));
  forgetThreads(parts, part, paragraphs);
  removeSignatures(parts);
  if (known !== undefined && comments.length === 0 && count === ours.size) {
    // The part was ours alone.
    parts.remove(known);
    unrelate(parts, part, (reference) => reference.get('Type')?.endsWith('/comments') === true);
    undeclare(parts, (name) => name === known);
    return parts.bytes();
  }
  const dialect = isStrict(text) ? 'strict' : 'transitional';
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = known ?? parts.freeName((number) => `${folder}comments${number === 1 ? '' : number}.xml`);
  const namespace = before === undefined ? rootOf(text).namespace : (WORD[0] ?? '');
  parts.write(name, writeComments(before, comments, author, namespace));
  if (before === undefined) declareParts(parts, new Map([[name, COMMENTS_TYPE]]));
  if (known === undefined) relate(parts, part, `${namespaces.references[dialect]}/comments`, name);
  return parts.bytes();
}
