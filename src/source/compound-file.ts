import { type FileKind, otherKind } from '../limits/refusals.js';
import { WorkbookRefused } from '../limits/refused.js';
import { isWholeCompoundFile } from './whole-compound-file.js';

/** What a compound file (OLE, before 2007 the format of all Office files) is, by the names of its streams. */
const STREAMS: readonly [stream: string, kind: FileKind | 'legacy'][] = [
  ['Workbook', 'legacy'],
  ['Book', 'legacy'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
];

/** Whether a file is a workbook of the old binary format: .xls or .et. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return (
    SIGNATURE.every((byte, index) => bytes[index] === byte) &&
    indexOfName(bytes, 'EncryptedPackage') < 0 &&
    firstStream(bytes)?.kind === 'legacy'
  );
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A file may embed others; writers enter the streams of the file itself first. */
const firstStream = (bytes: Uint8Array) =>
  STREAMS.map(([stream, kind]) => ({ kind, at: indexOfName(bytes, stream) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];

/** Why a compound file cannot be read as a workbook of today: a password wraps an .xlsx in one. */
export function refuseCompoundFile(bytes: Uint8Array): WorkbookRefused {
  if (indexOfName(bytes, 'EncryptedPackage') >= 0) return new WorkbookRefused('F-OPEN', 'encrypted');
  const first = firstStream(bytes);
  // The names of the streams are often the last that is written.
  if (!first) return new WorkbookRefused('F-OPEN', isWholeCompoundFile(bytes) ? 'unknown' : 'damagedOldFile');
  return first.kind === 'legacy' ? new WorkbookRefused('F-OPEN', 'legacy') : otherKind(first.kind);
}

/** Directory entries are 128 bytes that begin with the name in UTF-16, closed by a zero. */
function indexOfName(bytes: Uint8Array, name: string): number {
  const pattern = Uint8Array.from([...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (let at = 512; at + pattern.length <= bytes.length; at += 128)
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}
