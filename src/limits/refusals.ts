import { messages } from '../messages/messages.js';
import { limits } from './limits.js';
import { WorkbookRefused } from './refused.js';

const { kinds } = messages.rules['F-OPEN'];

/** Kinds of files that are taken for workbooks. */
export type FileKind = keyof typeof kinds;

/** The messages of F-OPEN that tell what to do about a file of another kind. */
type Reason = 'oldDocument' | 'ofd' | 'mht' | 'list' | 'archive' | 'image';

/** What to do about kinds that are to be saved as a document, or that no Office program would open. */
const REASONS: Partial<Record<FileKind, Reason>> = {
  doc: 'oldDocument',
  rtf: 'oldDocument',
  openDocument: 'oldDocument',
  zip: 'archive',
  archive: 'archive',
  image: 'image',
  ofd: 'ofd',
  mht: 'mht',
  csv: 'list',
};

/** A file of another kind, named in the user's language. */
export function otherKind(kind: FileKind): WorkbookRefused {
  return new WorkbookRefused('F-OPEN', REASONS[kind] ?? 'otherKind', { kind: kinds[kind] });
}

export function damaged(): WorkbookRefused {
  return new WorkbookRefused('F-OPEN', 'damaged');
}

/** The name of a file in a zip, for a message. */
export const printable = (name: string): string => name.replace(/\p{C}/gu, '?').slice(0, 100);

/** Beyond a limit. Sizes in bytes are told in MB. */
export function beyond(limit: keyof typeof limits): WorkbookRefused {
  const inBytes = limit.endsWith('Size');
  return new WorkbookRefused('F-LIMIT', limit, {
    limit: inBytes ? limits[limit] / 1024 / 1024 : limits[limit],
  });
}
