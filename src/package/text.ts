const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A text as the bytes of a part: UTF-8. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** The text of a part in UTF-8, without the mark of its order of bytes; what is no UTF-8 is U+FFFD. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Each byte as the character with its code: what an old zip calls its entries. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}

/** As many arguments as a call takes. */
const PIECE = 0x4000;
