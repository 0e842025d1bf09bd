import { sha256 } from './bytes.js';

const encoder = new TextEncoder();

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal digits. */
export const sha256Hex = (content: Uint8Array | string): string =>
  Array.from(digest(content), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The same in Base64, as content policies have it. */
export const sha256Base64 = (content: Uint8Array | string): string =>
  btoa(String.fromCharCode(...digest(content)));

function digest(content: Uint8Array | string): Uint8Array {
  const hash = sha256();
  hash.update(typeof content === 'string' ? encoder.encode(content) : content);
  return hash.digest();
}
