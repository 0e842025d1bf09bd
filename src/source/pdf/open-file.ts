import { WorkbookRefused } from '../../limits/refused.js';
import { hiddenContent } from './hidden-content.js';
import type { Library } from './library.js';
import type { Dict, Manager, XRef } from './pdfjs.cjs';

/** A file taken apart. */
export interface OpenFile {
  readonly xref: XRef;
  readonly pages: readonly Dict[];
  /** Whether a layer is not shown, by its object. */
  readonly isHidden: (content: unknown) => boolean;
}

/** Passwords for printing and changing keep nobody from reading: for these the empty one opens it. */
const MANAGER: Manager = {
  password: '',
  docBaseUrl: null,
  evaluatorOptions: { ignoreErrors: false, isEvalSupported: false },
};

/** @throws WorkbookRefused when it is damaged or asks for a password (F-OPEN) */
export async function openFile(bytes: Uint8Array, library: Library): Promise<OpenFile> {
  try {
    return await open(bytes, library, false);
  } catch (error) {
    if (error instanceof Encrypted) throw error;
    // Whose end is missing, of that pages may be missing too.
    if (error instanceof WorkbookRefused || lastIndexOf(bytes, '%%EOF') < 0) throw damagedPdf();
  }
  // Its index is wrong: viewers find the objects without.
  return open(bytes, library, true);
}

async function open(bytes: Uint8Array, library: Library, recovering: boolean): Promise<OpenFile> {
  // The library takes bytes for the whole of what they lie in.
  const own = bytes.byteOffset === 0 ? bytes : new Uint8Array(bytes);
  const xref = new library.XRef(new library.Stream(own), MANAGER);
  xref.setStartXRef(startOf(bytes));
  parse(xref, recovering);
  const catalog = new library.Catalog(MANAGER, xref);
  const dicts = await catalog.getAllPageDicts(recovering);
  const pages = [...dicts.values()].map(([page]) => {
    if (page instanceof Error) throw page;
    return page;
  });
  if (pages.length === 0) throw damagedPdf();
  return { xref, pages, isHidden: hiddenContent(xref, library) };
}

/** Without the password, or in a way that only the program knows which did it. */
class Encrypted extends WorkbookRefused {
  constructor() {
    super('F-OPEN', 'encryptedPdf');
  }
}

export const damagedPdf = (): WorkbookRefused => new WorkbookRefused('F-OPEN', 'damagedPdf');

/** Reads the index of a file, and opens what is encrypted. */
function parse(xref: InstanceType<Library['XRef']>, recovering: boolean): void {
  try {
    xref.parse(recovering);
  } catch (error) {
    if (xref.trailer?.get('Encrypt') !== undefined) throw new Encrypted();
    throw error;
  }
}

/** How far from the end of a file its index is named. */
const TAIL = 2048;

function startOf(bytes: Uint8Array): number {
  const at = lastIndexOf(bytes, 'startxref');
  if (at < 0) return 0;
  const text = latin1(bytes.subarray(at, at + 40));
  return Number(/startxref\s*(\d{1,10})/.exec(text)?.[1] ?? 0);
}

function lastIndexOf(bytes: Uint8Array, word: string): number {
  const from = Math.max(0, bytes.length - TAIL);
  const at = latin1(bytes.subarray(from)).lastIndexOf(word);
  return at < 0 ? -1 : from + at;
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
