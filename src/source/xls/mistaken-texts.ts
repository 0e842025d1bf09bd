/** A text of the workbook as it was meant. */
export type AsMeant = (text: string) => string;

/**
 * Old programs write that their texts are in the code page of Western Europe, whatever they are in: what is in GBK reads
 * as `Õþ¸®` then. Told by all texts at once: they are GBK without an error, and hardly a mark stands by itself, as the
 * letters do that other languages have.
 */
export function asMeant(texts: Iterable<string>): AsMeant {
  let [marks, alone] = [0, 0];
  for (const text of texts) {
    if (!FOREIGN.test(text)) continue;
    if (decoded(text) === undefined) return (same) => same;
    for (const [run] of text.matchAll(RUNS)) {
      marks += run.length;
      if (run.length === 1) alone++;
    }
  }
  if (marks === 0 || alone > marks * FEW) return (text) => text;
  return (text) => (FOREIGN.test(text) ? (decoded(text) ?? text) : text);
}

/** Part of the marks: the second byte of rare hanzi may be one of ASCII. */
const FEW = 0.1;

/** Beyond ASCII. */
const FOREIGN = /[^\0-\x7F]/u;
const RUNS = /[^\0-\x7F]+/gu;

const GBK = new TextDecoder('gbk', { fatal: true });
const WESTERN = new TextDecoder('windows-1252');

let known: ReadonlyMap<string, number> | undefined;

/** The bytes of the characters of the code page, those that it has none for included. */
function bytesOf(): ReadonlyMap<string, number> {
  known ??= new Map(Array.from({ length: 256 }, (_, byte) => [WESTERN.decode(Uint8Array.of(byte)), byte]));
  return known;
}

function decoded(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = bytesOf().get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return GBK.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
