import { messages } from '../messages/messages.js';
import { markOf } from './form-labels.js';

/** Endings of files that cannot be read and may hold a report. */
export const UNREAD = ['ofd', 'mht', 'mhtml', 'rtf', 'odt', 'zip', 'rar', '7z', 'csv'] as const;

/** Files that hold anything; what else cannot be read is a document. */
const PACKED = /\.(?:zip|rar|7z)$/i;
const LIST = /\.csv$/i;

/** How offices call a report. */
const CALLED = /年报|年度报告|信息公开/u;

/** Whether only what a file is called, or holds, tells that it may be a report. */
export const needsLook = (name: string): boolean => PACKED.test(name) || LIST.test(name);

/**
 * Whether a file of a kind that cannot be read may hold a report: an archive by its name or the names in it, a list of
 * values by the form's labels. Any other document may.
 * @param name without folders
 * @param ends what the file begins and ends with
 */
export function isPossibleReport(name: string, ends: Uint8Array): boolean {
  if (PACKED.test(name)) return CALLED.test(name) || textsOf(ends).some((text) => CALLED.test(text));
  return !LIST.test(name) || textsOf(ends).some(bearsLabels);
}

/** Results that the program wrote name labels too. */
const bearsLabels = (text: string): boolean =>
  !text.startsWith(RESULTS) && text.split(/[,;\t\n\r"]/u).some(markOf);

const RESULTS = Object.values(messages.reporters.csv.columns).join();

/** In both encodings that programs write. */
const textsOf = (bytes: Uint8Array): string[] =>
  ['utf-8', 'gb18030'].map((encoding) => new TextDecoder(encoding).decode(bytes));
