import { Random } from '../random.js';

/** How somebody makes a Word document. */
export interface Hand {
  /** Headings with their numbers typed, or counted by the program: in each paragraph, or by a heading style. */
  readonly headings: 'typed' | 'counted' | 'styled';
  /** Labels of groups of rows: merged down, or in every row. */
  readonly groups: 'merged' | 'repeated';
  /** Cells that are as wide as several: by their span, or merged in the old way. */
  readonly spans: 'grid' | 'old';
  /** Tables as the form has them, all in one, or the second one in two, with its header again or without. */
  readonly tables: 'three' | 'one' | 'split' | 'cut';
  /** Long labels: in one line, with a soft break, or in two paragraphs. */
  readonly labels: 'line' | 'break' | 'paragraphs';
  /** Each paragraph of a section by itself, or with soft breaks. */
  readonly paragraphs: 'own' | 'soft';
  /** The title as a paragraph, in two, or in a text box. */
  readonly title: 'paragraph' | 'broken' | 'box';
  /** Everything in a table that only arranges, or each table in one. */
  readonly layout: 'none' | 'page' | 'tables';
  /** Insertions, deletions and moves that nobody has accepted. */
  readonly tracked: boolean;
  /** Figures as results of fields, and cells as content controls. */
  readonly fields: boolean;
  /** Texts torn into runs, with marks between them. */
  readonly torn: boolean;
  /** The namespace of ISO 29500 strict, under another prefix. */
  readonly strict: boolean;
}

export const PLAIN: Hand = {
  headings: 'typed',
  groups: 'merged',
  spans: 'grid',
  tables: 'three',
  labels: 'line',
  paragraphs: 'own',
  title: 'paragraph',
  layout: 'none',
  tracked: false,
  fields: false,
  torn: false,
  strict: false,
};

/** A baker's dozen of hands: those that do one thing otherwise, and some that do all sorts. */
export const HANDS: readonly (readonly [string, Hand])[] = [
  ['numbers counted by the program', { ...PLAIN, headings: 'counted', labels: 'break' }],
  ['heading styles', { ...PLAIN, headings: 'styled', torn: true }],
  ['labels in every row', { ...PLAIN, groups: 'repeated', title: 'broken' }],
  ['one table', { ...PLAIN, tables: 'one', labels: 'paragraphs' }],
  ['a table in two', { ...PLAIN, tables: 'split', fields: true }],
  ['a table in two, without a header', { ...PLAIN, tables: 'cut', torn: true }],
  ['tracked changes', { ...PLAIN, tracked: true }],
  ['a text box', { ...PLAIN, title: 'box', spans: 'old' }],
  ['a page in a table', { ...PLAIN, layout: 'page', strict: true }],
  ['tables in tables', { ...PLAIN, layout: 'tables', headings: 'counted' }],
  ...[1, 2, 3].map((seed) => [`a hand of its own (${seed})`, handOf(seed)] as const),
];

/** The same hand for the same seed. */
export function handOf(seed: number): Hand {
  const random = new Random(seed);
  return {
    headings: random.pick(['typed', 'counted', 'styled']),
    groups: random.pick(['merged', 'repeated']),
    spans: random.pick(['grid', 'old']),
    tables: random.pick(['three', 'one', 'split', 'cut']),
    labels: random.pick(['line', 'break', 'paragraphs']),
    paragraphs: random.pick(['own', 'soft']),
    title: random.pick(['paragraph', 'broken', 'box']),
    layout: random.pick(['none', 'page', 'tables']),
    tracked: random.chance(0.5),
    fields: random.chance(0.5),
    torn: random.chance(0.5),
    strict: random.chance(0.3),
  };
}
