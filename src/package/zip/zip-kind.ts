import { damaged, type FileKind, otherKind } from '../../limits/refusals.js';
import { textOf } from '../text.js';
import type { Archive } from './archive.js';

/** Parts that only files of that kind have. */
const MARKS: readonly [part: string, kind: FileKind][] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['xl/workbook.bin', 'xlsb'],
  ['OFD.xml', 'ofd'],
];

/** Whether a zip is a Word document; some programs number its main part. */
export function isDocument(archive: Archive): boolean {
  return DOCUMENTS.some((part) => archive.has(part)) && !archive.has('xl/workbook.xml');
}

const DOCUMENTS = ['word/document.xml', 'word/document2.xml'];

/** Whether a zip is an OpenDocument spreadsheet. */
export const isSpreadsheet = (archive: Archive): boolean =>
  archive.has('content.xml') && openDocumentKind(archive) === 'ods';

/** Refuses the other files that are zips, for all that their names may end in .xlsx. */
export function refuseOtherZips(archive: Archive): void {
  const kind = MARKS.find(([part]) => archive.has(part))?.[1] ?? openDocumentKind(archive);
  if (kind) throw otherKind(kind);
  if (archive.has('xl/workbook.xml') || archive.has('_rels/.rels')) return;
  throw archive.has('[Content_Types].xml') ? damaged() : otherKind('zip');
}

function openDocumentKind(archive: Archive): FileKind | undefined {
  const mimetype = textOf(archive.read('mimetype') ?? new Uint8Array());
  if (!mimetype.startsWith('application/vnd.oasis.opendocument.')) return undefined;
  return mimetype.includes('spreadsheet') ? 'ods' : 'openDocument';
}
