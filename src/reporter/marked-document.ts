import {
  isMarkedDocument,
  markDocument,
  type PlaceMark,
  unmarkDocument,
} from '../document-marks/mark-document.js';
import type { FileEntry } from '../finding/entry.js';
import { worstFirst } from '../finding/finding.js';
import { messages } from '../messages/messages.js';
import { commentLine, placeMarks, summaryOf } from './place-marks.js';

const { marked: texts } = messages;

/** A Word document with its findings as comments: the first says how many there are, and what has no place of its own. */
export function toMarkedDocument(entry: FileEntry, bytes: Uint8Array): Uint8Array {
  const marks = placeMarks(entry).map(({ place, text }): PlaceMark => ({ location: place, text }));
  return markDocument(bytes, marks, { author: texts.author, about: aboutTheWhole(entry) });
}

export const unmarkedDocument = (bytes: Uint8Array): Uint8Array | undefined =>
  unmarkDocument(bytes, texts.author);

export const isMarked = (bytes: Uint8Array): boolean => isMarkedDocument(bytes, texts.author);

function aboutTheWhole(entry: FileEntry): string {
  const { about, counts, crashed } = summaryOf(entry);
  const ofTheWhole = entry.findings
    .filter(({ waived, places }) => !waived && places.every(({ path }) => path !== undefined))
    .sort(worstFirst)
    .map(commentLine);
  return [about, counts, ...crashed, ...ofTheWhole, texts.documentHint].join('\n');
}
