import { strFromU8, unzipSync } from 'fflate';
import { writeZip } from '../hostile/write-zip.js';
import { Random } from '../support/random.js';
import { cellMutations } from './mutate-cells.js';
import { pdfMutations } from './mutate-pdf.js';
import { brokenText, times } from './mutate-text.js';
import { xmlMutations } from './mutate-xml.js';
import { type Draft, zipMutations } from './mutate-zip.js';

/** A file to be tried, and what was done to make it. */
export interface Fuzzed {
  readonly bytes: Uint8Array;
  readonly done: readonly string[];
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const READ =
  /^(xl\/(worksheets\/.+|workbook|sharedStrings|styles|comments\d+|drawings\/.+|_rels\/.+)|word\/.+|_rels\/.+|\[Content_Types\]|content|META-INF\/manifest)\.(xml|rels|vml)$/;

/** Makes file number `index` of a seed out of some file: always the same one. */
export function fuzz(files: readonly Uint8Array[], seed: number, index: number): Fuzzed {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const file = random.pick(files);
  const done: string[] = [];
  const broken = BREAKERS.find(([isIts]) => isIts(file))?.[1] ?? brokenText;
  let bytes = broken(file, random, done);
  if (random.chance(0.03)) bytes = cut(bytes, random, done);
  if (random.chance(0.03)) bytes = flipped(bytes, random, done);
  return { bytes, done };
}

const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

const isOldWorkbook = ([first, second]: Uint8Array): boolean => first === 0xd0 && second === 0xcf;

const isPdf = ([first, second]: Uint8Array): boolean => first === 0x25 && second === 0x50;

type Breaker = (file: Uint8Array, random: Random, done: string[]) => Uint8Array;

const BREAKERS: readonly (readonly [isIts: (file: Uint8Array) => boolean, broken: Breaker])[] = [
  [isZip, brokenZip],
  [isPdf, brokenPdf],
  [isOldWorkbook, brokenRecords],
];

function brokenZip(file: Uint8Array, random: Random, done: string[]): Uint8Array {
  const parts = Object.entries(unzipSync(file));
  const draft: Draft = { entries: parts.map(([name, content]) => ({ name, content })), options: {} };
  for (let count = times(random); count > 0; count--) done.push(mutateOnce(draft, random));
  return writeZip(draft.entries, draft.options);
}

function brokenPdf(file: Uint8Array, random: Random, done: string[]): Uint8Array {
  let text = Buffer.from(file).toString('latin1');
  for (let count = times(random); count > 0; count--) {
    const name = random.pick(Object.keys(pdfMutations));
    text = pdfMutations[name]?.(text, random.whole(0, text.length), random) ?? '';
    done.push(`pdf ${name}`);
  }
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** Numbers of an old workbook are a few bytes each: lengths, counts and places are among them. */
function brokenRecords(file: Uint8Array, random: Random, done: string[]): Uint8Array {
  const bytes = Uint8Array.from(file);
  for (let count = times(random) * 4; count > 0; count--) {
    const at = random.whole(0, bytes.length - 2);
    bytes.set(
      random.pick([
        [0, 0],
        [0xff, 0xff],
        [random.whole(0, 255), random.whole(0, 255)],
      ]),
      at,
    );
  }
  done.push('old workbook');
  return bytes;
}

function mutateOnce(draft: Draft, random: Random): string {
  const kind = random.next();
  if (kind < 0.15 && draft.entries.length > 0) {
    const name = random.pick(Object.keys(zipMutations));
    zipMutations[name]?.(draft, random);
    return `zip ${name}`;
  }
  const onCells = kind < 0.7 && draft.entries.some(({ name }) => SHEET.test(name));
  const wanted = draft.entries.filter(({ name }) =>
    onCells ? SHEET.test(name) || name === 'xl/sharedStrings.xml' : READ.test(name),
  );
  if (wanted.length === 0) return 'nothing';
  const entry = random.pick(wanted);
  const mutations = onCells ? cellMutations : xmlMutations;
  const name = random.pick(Object.keys(mutations));
  const changed = mutations[name]?.(strFromU8(entry.content), random) ?? '';
  draft.entries[draft.entries.indexOf(entry)] = {
    ...entry,
    content: typeof changed === 'string' ? Buffer.from(changed) : changed,
  };
  return `${onCells ? 'cells' : 'xml'} ${name} in ${entry.name}`;
}

function cut(bytes: Uint8Array, random: Random, done: string[]): Uint8Array {
  done.push('cut');
  return bytes.subarray(0, random.whole(0, bytes.length));
}

function flipped(bytes: Uint8Array, random: Random, done: string[]): Uint8Array {
  done.push('flipped');
  const changed = Uint8Array.from(bytes);
  for (let count = random.whole(1, 4); count > 0 && bytes.length > 0; count--)
    changed[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
  return changed;
}
