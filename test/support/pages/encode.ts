/** A text as bytes in GB2312 or GB18030, as far as two bytes a character go: what the decoder reads back as it. */
export function encodeGb(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = table().get(character);
      if (!bytes) throw new Error(`${character} is not in GB2312`);
      return bytes;
    }),
  );
}

let known: Map<string, number[]> | undefined;

function table(): Map<string, number[]> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if ([...character].length === 1 && !known.has(character)) known.set(character, [high, low]);
    }
  return known;
}

/** A text in UTF-16 with its byte order mark. */
export function encodeUtf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer);
}
