/**
 * The text of a file: by its byte order mark; else UTF-8 if it is valid, whatever it says of itself, since no text in
 * another encoding is; else what it says; else what of UTF-8 and GB18030 reads better.
 * @param stated the encoding that the file names
 */
export function decodeText(bytes: Uint8Array, stated?: string): string {
  return withoutControls(decode(bytes, stated));
}

function decode(bytes: Uint8Array, stated: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const lost = unread(utf8);
  const own = lost === 0 || stated === undefined ? undefined : decoderFor(stated)?.decode(bytes);
  if (lost === 0 || own !== undefined) return own ?? utf8;
  const gb18030 = new TextDecoder('gb18030').decode(bytes);
  return lost < unread(gb18030) ? utf8 : gb18030;
}

/** undefined for a name that is of no encoding. */
function decoderFor(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding);
  } catch (error) {
    if ((error as Partial<Error>).name === 'RangeError') return undefined;
    throw error;
  }
}

/** How much of it is the character that stands for what cannot be read. */
const unread = (text: string): number => text.split('\uFFFD').length - 1;

/** No workbook and no page may carry them, and nobody sees them. */
const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant.
  text.replace(/[\x00-\x08\x0B\x0E-\x1F\x7F\uFFFE\uFFFF]/g, '');
