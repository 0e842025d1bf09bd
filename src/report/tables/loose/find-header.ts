import { canonicalLabel, faintLikeness } from '../../../edition/label.js';
import type { FormSequence, HeaderEntry } from './form-sequence.js';
import type { Token } from './token.js';

/** The header of a block among tokens. */
export interface FoundHeader {
  readonly sequence: FormSequence;
  /** Its first token, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly labels: ReadonlyMap<HeaderEntry, readonly Token[]>;
  /** Whether all columns are there, in the form's order: only then is it known which figure belongs to which. */
  readonly complete: boolean;
}

/** The headers of the form's blocks in the order of the text. */
export function findHeaders(tokens: readonly Token[], sequences: readonly FormSequence[]): FoundHeader[] {
  const begins = beginsOf(sequences);
  const found: FoundHeader[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!begins.has(token.canonical) && !begins.has(token.bare)) continue;
    const candidates = sequences.filter(({ header }) => matchAt(tokens, at, header, 0));
    const best = bestOf(
      candidates.flatMap((sequence) => headerAt(tokens, at, sequence) ?? []),
      tokens,
    );
    if (!best) continue;
    found.push(best);
    at = best.to - 1;
  }
  return found;
}

/** Whatever a label of a header begins with, where it is broken over lines. */
function beginsOf(sequences: readonly FormSequence[]): ReadonlySet<string> {
  const labels = new Set(sequences.flatMap(({ header }) => header.map(({ canonical }) => canonical)));
  return new Set([...labels].flatMap((label) => [...label].map((_, last) => label.slice(0, last + 1))));
}

/** Items have the same columns: what stands over them decides, else whose row comes first. */
function bestOf(headers: readonly FoundHeader[], tokens: readonly Token[]): FoundHeader | undefined {
  const ranked = headers.map((header) => ({ header, row: firstRow(header, tokens) }));
  const [best] = ranked
    .filter(({ row }) => row !== undefined)
    .sort((a, b) => b.header.labels.size - a.header.labels.size || (a.row ?? 0) - (b.row ?? 0));
  return best?.header;
}

/** How far behind the header the first of its rows is; undefined where none is near, and the words are no table. */
function firstRow({ sequence, to }: FoundHeader, tokens: readonly Token[]): number | undefined {
  const next = tokens.slice(to, to + NEAR);
  const isRow = ({ type, canonical, bare }: Token) =>
    sequence.rows.size === 0 ? type !== 'label' : sequence.rows.has(canonical) || sequence.rows.has(bare);
  const first = next.findIndex(isRow);
  return first < 0 ? undefined : first;
}

const NEAR = 40;

function headerAt(tokens: readonly Token[], from: number, sequence: FormSequence): FoundHeader | undefined {
  const { header } = sequence;
  const labels = new Map<HeaderEntry, readonly Token[]>();
  /** Tokens that are no label of the header, by the entry that should come next. */
  const others = new Map<number, Token[]>();
  let [next, to] = [0, from];
  for (let at = from, misses = 0; at < tokens.length && next < header.length && misses <= MISSES; ) {
    const match = matchAt(tokens, at, header, next);
    if (match) {
      labels.set(header[match.entry] as HeaderEntry, tokens.slice(at, at + match.count));
      [next, to, misses] = [match.entry + 1, at + match.count, 0];
      at = to;
      continue;
    }
    const token = tokens[at] as Token;
    if (token.type === 'figure') break;
    if (token.type === 'label') {
      others.set(next, [...(others.get(next) ?? []), token]);
      if (!isBeginning(token, header, next)) misses += 1;
    }
    at += 1;
  }
  const broken = endedBelow(tokens, to, header, labels, others);
  for (const { entry, parts } of broken) labels.set(entry, parts);
  to = broken.at(-1)?.to ?? to;
  const columns = header.filter(({ isColumn }) => isColumn);
  const exact = columns.filter((entry) => labels.has(entry)).length;
  if (exact * 2 < columns.length) return undefined;
  for (const [entry, token] of reworded(header, labels, others)) {
    labels.set(entry, [token]);
    to = Math.max(to, tokens.indexOf(token, from) + 1);
  }
  // A label between two that follow each other in the form is a column that the form does not have.
  const isExtra = (next: number) =>
    labels.has(header[next - 1] as HeaderEntry) && labels.has(header[next] as HeaderEntry);
  const complete = columns.every((entry) => labels.has(entry)) && ![...others.keys()].some(isExtra);
  return { sequence, from, to, labels, complete };
}

/** 商业 of 商业企业. */
const isBeginning = ({ canonical }: Token, header: readonly HeaderEntry[], next: number): boolean =>
  canonical !== '' && header.some((entry, index) => index >= next && entry.canonical.startsWith(canonical));

/** 商业 | 科研 | 社会公益组织, and in the line below 企业 | 机构: the columns whose labels go on there, one after another. */
function endedBelow(
  tokens: readonly Token[],
  from: number,
  header: readonly HeaderEntry[],
  labels: ReadonlyMap<HeaderEntry, unknown>,
  others: Map<number, Token[]>,
): { readonly entry: HeaderEntry; readonly parts: readonly Token[]; readonly to: number }[] {
  const ended: { entry: HeaderEntry; parts: readonly Token[]; to: number }[] = [];
  let to = from;
  for (const [next, own] of others)
    for (const [index, begun] of own.entries()) {
      while (tokens[to]?.type === 'blank') to++;
      const [entry, rest] = [header[next + index], tokens[to]];
      const isColumn = entry?.isColumn === true && !labels.has(entry);
      if (!isColumn || rest?.type !== 'label' || begun.canonical + rest.canonical !== entry.canonical)
        return [];
      to += 1;
      ended.push({ entry, parts: [begun, rest], to });
    }
  others.clear();
  return ended;
}

/** Labels in other words that may follow each other. */
const MISSES = 3;

/** The next entry of the header that a token says, alone or with those behind it: labels break over lines. */
function matchAt(tokens: readonly Token[], at: number, header: readonly HeaderEntry[], next: number) {
  let joined = '';
  for (let count = 1; count <= LONGEST_BREAK; count++) {
    const token = tokens[at + count - 1];
    if (token?.type !== 'label') return undefined;
    joined += token.canonical;
    const isEntry = ({ canonical }: HeaderEntry, index: number) =>
      index >= next && (canonical === joined || (count === 1 && canonical === token.bare));
    const entry = header.findIndex(isEntry);
    if (entry >= 0) return { entry, count };
    const begins = header.some(({ canonical }, index) => index >= next && canonical.startsWith(joined));
    if (!begins || joined === '') return undefined;
  }
  return undefined;
}

/** Lines of a label that is set one character a line. */
const LONGEST_BREAK = 10;

/** Where as many labels in other words stand as columns are missing, they are these columns, if they are like them. */
function* reworded(
  header: readonly HeaderEntry[],
  labels: ReadonlyMap<HeaderEntry, unknown>,
  others: ReadonlyMap<number, readonly Token[]>,
): Iterable<[HeaderEntry, Token]> {
  for (const [first, tokens] of others) {
    const end = header.findIndex((entry, index) => index >= first && labels.has(entry));
    const missing = header
      .slice(first, end < 0 ? undefined : end)
      .filter((entry) => entry.isColumn && !labels.has(entry));
    const own = end < 0 ? tokens.slice(0, missing.length) : tokens;
    const alike = ({ canonical }: HeaderEntry, index: number) =>
      faintLikeness(canonicalLabel(canonical), own[index]?.canonical ?? '');
    if (own.length === missing.length && missing.every(alike))
      yield* missing.map((entry, index): [HeaderEntry, Token] => [entry, own[index] as Token]);
  }
}
