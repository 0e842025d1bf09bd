import { damaged } from '../../limits/refusals.js';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML 1.0: "Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]", and nothing else. */
const NO_CHARACTER = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The text that a stretch of XML stands for. Only XML's own five entities exist, as a DTD is refused. */
export function decodeXml(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10};?)/g, (_, reference: string) => {
    const name = reference.slice(0, -1);
    const character = name.startsWith('#') ? fromCode(name.slice(1)) : NAMED[name];
    if (character === undefined || !reference.endsWith(';')) throw damaged();
    return character;
  });
}

function fromCode(digits: string): string | undefined {
  if (!/^(\d+|x[\da-f]+)$/i.test(digits)) return undefined;
  const code = Number(digits.replace(/^x/i, '0x'));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** @throws WorkbookRefused when a text holds what XML cannot, as a broken writer or a reference to no character gives. */
export function refuseNoCharacters(text: string): void {
  if (NO_CHARACTER.test(text)) throw damaged();
}

/** Writes text so that XML gives it back, inside of elements and of attributes in double quotes. */
export function encodeXml(text: string): string {
  refuseNoCharacters(text);
  if (!/[&<>"\r]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
