/** A text of the workbook as it was meant. */
export type AsMeant = (text: string) => string;

/**
 * Old programs write that their texts are in the code page of Western Europe, whatever they are in: what is in GBK reads
 * as `Õþ¸®` then. Told by all texts at once: they are GBK without an error, and hardly a mark stands by itself, as the
 * letters do that other languages have.
 */
export function asMeant(texts: Iterable<string>): AsMeant {
  let [marks, alone] = [0, 0];
  // Many cells may show one text: it is looked at once.
  const known = new Map<string, Marks | 'none'>();
  for (const text of texts) {
    const of = known.get(text) ?? marksOf(text);
    if (of === undefined) return (same) => same;
    known.set(text, of);
    if (of === 'none') continue;
    marks += of.marks;
    alone += of.alone;
  }
  if (marks === 0 || alone > marks * FEW) return (text) => text;
  return (text) => {
    const of = known.get(text) ?? marksOf(text);
    return of === undefined || of === 'none' ? text : of.meant;
  };
}

/** What a text beyond ASCII is in GBK, and how many marks it has, and how many of them by themselves. */
interface Marks {
  readonly meant: string;
  readonly marks: number;
  readonly alone: number;
}

/** @returns undefined when it is none of GBK */
function marksOf(text: string): Marks | 'none' | undefined {
  if (!FOREIGN.test(text)) return 'none';
  const meant = decoded(text);
  if (meant === undefined) return undefined;
  let [marks, alone] = [0, 0];
  for (const [run] of text.matchAll(RUNS)) {
    marks += run.length;
    if (run.length === 1) alone++;
  }
  return { meant, marks, alone };
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
