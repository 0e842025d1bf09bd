import type { FileKind } from '../limits/refusals.js';
import { WorkbookRefused } from '../limits/refused.js';
import { refuseCompoundFile } from './compound-file.js';

const SIGNATURES: readonly [signature: string, kind: FileKind][] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['From: <Saved by', 'mht'],
];

/** How much of a file is looked at to tell text from anything else. */
const HEAD = 4096;

/**
 * What a file is by its first bytes: every Office file is a zip, whatever it is named.
 * @throws WorkbookRefused when that cannot be told, or it cannot be read for a reason that shows already
 */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new WorkbookRefused('F-OPEN', 'empty');
  const start = latin1(bytes.subarray(0, 4));
  if (start === 'PK\x03\x04' || start === 'PK\x05\x06') return 'zip';
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw refuseCompoundFile(bytes);
  const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? textKind(bytes, head);
  if (!kind) throw new WorkbookRefused('F-OPEN', 'unknown');
  return kind;
}

function textKind(bytes: Uint8Array, head: string): FileKind | undefined {
  const utf16 = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  const encoding = head.startsWith('\xfe\xff') ? 'utf-16be' : 'utf-16le';
  const text = utf16 ? new TextDecoder(encoding).decode(bytes.subarray(0, HEAD)) : head;
  if (!/^[\t-\r\x20-\uffff]*$/.test(text)) return undefined;
  const start = text.replace(/^(\xef\xbb\xbf)?\s*/, '').toLowerCase();
  if (/^mime-version:/m.test(start) && start.includes('multipart/related')) return 'mht';
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xmlSpreadsheet';
  if (HTML.test(start) || start.includes('<html')) return 'html';
  return start.startsWith('<?xml') ? 'xml' : 'text';
}

/** What a page begins with, or a piece of one. */
const HTML =
  /^<(?:!doctype html|!--|(?:html|head|body|meta|title|style|table|div|p|article|section|main|center|span|font|h[1-6])[\s>])/;

const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
