import type { Random } from '../support/random.js';

/** Numbers, objects and operators where nobody expects them. */
const PIECES = [
  ...['0', '-1', '1e9', '99999999999', '[]', '<<>>', '(x)', 'null', '1 0 R', '2 0 R', '/Length', '/Kids'],
  ...[
    'q',
    'Q',
    'BT',
    'ET',
    '1 0 0 1 0 0 cm',
    '0 0 0 0 0 0 Tm',
    '/F 0 Tf',
    'TJ',
    're',
    'S',
    '/X Do',
    'BI',
    'EMC',
  ],
] as const;

type Mutation = (text: string, at: number, random: Random) => string;

/** Changes a PDF, a character a byte. */
export const pdfMutations: Readonly<Record<string, Mutation>> = {
  piece: (text, at, random) => `${text.slice(0, at)} ${random.pick(PIECES)} ${text.slice(at)}`,
  lost: (text, at, random) => text.slice(0, at) + text.slice(at + random.whole(1, 200)),
  again: (text, at, random) => {
    const from = random.whole(0, text.length);
    return text.slice(0, at) + text.slice(from, from + random.whole(1, 500)) + text.slice(at);
  },
  number: (text, at, random) => {
    const found = /\d+/.exec(text.slice(at, at + 4000));
    if (!found) return text;
    const from = at + found.index;
    return text.slice(0, from) + random.pick(PIECES) + text.slice(from + found[0].length);
  },
};
