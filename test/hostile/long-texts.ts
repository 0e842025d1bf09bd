import { limits } from '../../src/limits/limits.js';

/** The data document of a report, as far as it is changed here. */
interface Data {
  readonly organ: { readonly name: string | null; readonly kind: string | null };
  readonly narrative: Readonly<Record<string, string | null>>;
  readonly requests?: unknown;
  readonly notes?: Readonly<Record<string, string>>;
}

/** What a text is made of that no line fits, or that is nothing but breaks, blanks or marks. */
export const SHAPES: Readonly<Record<string, string>> = {
  'no break': '字',
  'one word': 'W',
  openings: '（',
  spaces: ' ',
  'wide spaces': '\u3000',
  'combining marks': 'e\u0301\u0327',
  'joined emoji': '👨\u200d👩\u200d👧\u200d👦',
  'line breaks': '\n',
  'lines of one letter': '一\n',
  headings: '（一）\n',
  'right to left': 'שלום',
  dashes: '—',
  counts: '收到申请3件。',
  markup: '[*_`<&',
};

const repeated = (shape: string, length: number) => `甲${shape.repeat((length - 2) / shape.length)}乙`;

/** As much of a shape as each field may hold. */
export const FIELDS: Readonly<Record<string, (data: Data, shape: string) => Data>> = {
  organ: (data, shape) => ({ ...data, organ: { ...data.organ, name: repeated(shape, limits.text) } }),
  prose: (data, shape) => {
    const rest = Object.values(data.narrative).join('').length;
    const lines = shape.includes('\n') ? limits.paragraphs - 100 : Number.POSITIVE_INFINITY;
    const length = Math.min(limits.prose - rest, lines * shape.length);
    return { ...data, narrative: { ...data.narrative, overview: repeated(shape, length) } };
  },
  remark: (data, shape) => ({ ...data, notes: { requests: repeated(shape, limits.text - 10) } }),
  figures: (data, shape) => {
    const requests = data.requests as Readonly<Record<string, object>>;
    const full = { individuals: repeated(shape, limits.text), businesses: repeated(shape, limits.text) };
    return { ...data, requests: { ...requests, received: { ...requests.received, ...full } } };
  },
};
