import type { Product } from '../engine/tasks.js';
import { element } from './element.js';

/** Milliseconds after which no browser needs the address any more. */
const KEPT = 60_000;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Has the browser keep a file where it keeps what is saved. */
export function saveFile({ name, content }: Product): void {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const part = typeof content === 'string' ? content : Uint8Array.from(content);
  const href = URL.createObjectURL(new Blob([part], { type }));
  const link = element('a', { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}
