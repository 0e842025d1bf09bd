import type { Content } from '../../check/check-workbook.js';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { isOldWorkbook } from '../../source/compound-file.js';
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
  if (bytes.length > BULKY_SIZE && (isOldWorkbook(bytes) || isPdf(bytes)))
    return new WorkbookRefused('F-LIMIT', 'oldFileSize', { limit: BULKY_SIZE / MB });
  return bytes;
}

const isPdf = (bytes: Uint8Array) => PDF.every((byte, at) => bytes[at] === byte);

const PDF = [0x25, 0x50, 0x44, 0x46];
