import { damaged } from '../../limits/refusals.js';
import { WorkbookRefused } from '../../limits/refused.js';

/** One for all, as making a decoder takes longer than decoding a small part. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of an XML part in any encoding that the standard allows. */
export function partText(bytes: Uint8Array): string {
  const text = decode(bytes);
  // "DTD content is forbidden" (ECMA-376-2, 8.1.4): nobody needs one, and entities could blow up a text.
  if (text.includes('<!DOCTYPE')) throw new WorkbookRefused('F-LIMIT', 'dtd');
  return text;
}

function decode(bytes: Uint8Array): string {
  try {
    const encoding = encodingOf(bytes);
    return (encoding ? new TextDecoder(encoding, { fatal: true }) : UTF8).decode(bytes);
  } catch {
    throw damaged();
  }
}

/** "UTF-8 or UTF-16" (ECMA-376-2, 8.1.4), UTF-16 told by the byte order mark or by the zero beside the first `<`. */
function encodingOf(bytes: Uint8Array): string | undefined {
  const first = bytes[0];
  const second = bytes[1];
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}
