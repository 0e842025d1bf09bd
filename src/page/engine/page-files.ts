import type { Content } from '../../check/check-workbook.js';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { isOldWorkbook } from '../../source/compound-file.js';
import { sniff } from '../../source/sniff.js';
import type { PageFile } from './setup.js';

const MB = 1024 * 1024;

/**
 * Bytes of an .xls, .et or PDF in a browser, which gives no bound on memory: the libraries that know these formats take
 * many times as much.
 */
const BULKY_SIZE = 4 * MB;

/** Reads one of a page's files into memory, where it is not too large. */
export async function loadPageFile({ content }: Pick<PageFile, 'content'>): Promise<Content> {
  if (content.size > limits.fileSize) return beyond('fileSize');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await content.arrayBuffer());
  } catch {
    // It was moved or changed since it was dropped, or it is a folder.
    return new WorkbookRefused('F-OPEN', 'gone', { code: 'ENOENT' });
  }
  return bytes.length > BULKY_SIZE ? (bulky(bytes) ?? bytes) : bytes;
}

function bulky(bytes: Uint8Array): WorkbookRefused | undefined {
  const kind = isOldWorkbook(bytes) ? 'oldInBrowser' : isPdf(bytes) ? 'pdfInBrowser' : undefined;
  return kind && new WorkbookRefused('F-LIMIT', kind, { limit: BULKY_SIZE / MB });
}

function isPdf(bytes: Uint8Array): boolean {
  try {
    return sniff(bytes) === 'pdf';
  } catch (error) {
    // What it is, is said when it is opened.
    if (error instanceof WorkbookRefused) return false;
    throw error;
  }
}
