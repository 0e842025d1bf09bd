import type { Entry, ZipOptions } from '../hostile/write-zip.js';
import type { Random } from '../support/random.js';

/** A zip about to be written. */
export interface Draft {
  entries: Entry[];
  options: ZipOptions;
}

function change(draft: Draft, random: Random, to: Partial<Entry>): void {
  const index = random.whole(0, draft.entries.length - 1);
  const entry = draft.entries[index];
  if (entry) draft.entries[index] = { ...entry, ...to };
}

const NUMBERS = [0, 1, 30, 1000, 0x7fffffff, 0xfffffffe, 0xffffffff];
const NAMES = [
  '../x',
  '/x',
  'xl\\workbook.xml',
  'XL/WORKBOOK.XML',
  'word/document.xml',
  'mimetype',
  '',
  'a\0b',
  '__proto__',
  'xl/workbook.xml',
];

/** Lies in the headers of a zip. */
export const zipMutations: Readonly<Record<string, (draft: Draft, random: Random) => void>> = {
  order: (draft, random) => draft.entries.sort(() => random.next() - 0.5),
  without: (draft, random) => void draft.entries.splice(random.whole(0, draft.entries.length - 1), 1),
  twice: (draft, random) => void draft.entries.push(random.pick(draft.entries)),
  name: (draft, random) => change(draft, random, { name: random.pick(NAMES) }),
  localName: (draft, random) => change(draft, random, { localName: random.pick(NAMES) }),
  size: (draft, random) => change(draft, random, { size: random.pick(NUMBERS) }),
  compressedSize: (draft, random) => change(draft, random, { compressedSize: random.pick(NUMBERS) }),
  crc: (draft, random) => change(draft, random, { crc: random.pick(NUMBERS) }),
  method: (draft, random) => change(draft, random, { method: random.pick([0, 1, 8, 9, 12, 99, 0xffff]) }),
  localMethod: (draft, random) => change(draft, random, { localMethod: random.pick([0, 8, 9]) }),
  flags: (draft, random) => change(draft, random, { flags: random.whole(0, 0xffff) }),
  descriptor: (draft, random) => change(draft, random, { descriptor: true }),
  shared: (draft, random) => change(draft, random, { sharedWith: 0 }),
  picture: (draft, random) =>
    void draft.entries.push({
      name: 'xl/media/1.bmp',
      content: Buffer.alloc(random.pick([0, 10, 3_000_000])),
    }),
  count: (draft, random) => {
    draft.options = { ...draft.options, count: random.pick([0, 1, 5, 9999, 0xffff]) };
  },
  zip64: (draft) => {
    draft.options = { ...draft.options, zip64: true };
  },
  around: (draft, random) => {
    const junk = () => Buffer.alloc(random.pick([0, 1, 100, 70_000]), random.pick(['\0', 'PK\x05\x06', 'x']));
    draft.options = { ...draft.options, ...(random.chance(0.3) && { before: junk() }), after: junk() };
  },
  gap: (draft, random) => {
    draft.options = { ...draft.options, betweenDataAndDirectory: random.whole(0, 100) };
  },
};
