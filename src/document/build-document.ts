import { clip } from '../messages/clip.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import type { Report } from '../report/report.js';
import type { Value } from '../report/value.js';
import type { Block, Draft, ReportDocument } from './blocks.js';
import { chartBlocks } from './chart-blocks.js';
import { printTable } from './printed-table.js';
import { proseBlocks } from './prose-blocks.js';

const texts = messages.document;

export interface DocumentOptions {
  /** What is still wrong: makes the document a draft. */
  readonly errors?: readonly string[];
  /** When and by what a draft was checked, in sentences. */
  readonly checked?: readonly string[];
  /** Pictures of the figures, under their tables. */
  readonly charts?: boolean;
  /** Last year's report, for pictures that compare. */
  readonly previous?: Report;
}

/** The annual report as it is published: title, preface, the sections in the form's order, organ and date. */
export function buildDocument(report: Report, options: DocumentOptions = {}): ReportDocument {
  const organ = report.organ.value;
  const year = report.year.value;
  const publishedOn = report.publishedOn.value;
  const prose = proseOf(report);
  const title = fill(texts.title, { organ: organ ?? '', year: year ?? '' });
  return {
    title,
    meta: {
      organ,
      year,
      publishedOn,
      description: fill(texts.description, { organ: organ ?? '', year: year ?? '' }),
      keywords: texts.keywords,
    },
    blocks: [
      ...report.edition.sections.flatMap((section) => sectionBlocks(section, report, prose, options)),
      signature(organ, publishedOn),
    ],
    ...(options.errors && { draft: draft(options.errors, options.checked) }),
  };
}

/** The blocks of each section of prose, whose headings depend on each other. */
function proseOf({ edition, narrative }: Report): ReadonlyMap<string, readonly Block[]> {
  const keys = edition.sections.filter(({ table }) => !table).map(({ key }) => key);
  const blocks = proseBlocks(keys.map((key) => narrative.get(key)?.text ?? ''));
  return new Map(keys.map((key, index) => [key, blocks[index] ?? []]));
}

function sectionBlocks(
  { key, title, untitled, table }: Report['edition']['sections'][number],
  report: Report,
  prose: ReadonlyMap<string, readonly Block[]>,
  { charts, previous }: DocumentOptions,
): Block[] {
  const heading: Block[] = untitled ? [] : [{ type: 'heading', level: 1, text: title }];
  if (!table) return [...heading, ...(prose.get(key) ?? [])];
  const printed = printTable(table, title, (cell) => figureText(report.cells.get(cell.key)?.value ?? null));
  const note = report.notes.get(key)?.text;
  return [
    ...heading,
    { type: 'table', table: printed },
    ...(note ? noteBlocks(note) : []),
    ...(charts ? chartBlocks(report, key, previous) : []),
  ];
}

/** Each of its paragraphs; our template keeps remarks without the 注： that they are printed with. */
function noteBlocks(note: string): Block[] {
  const text = NAMED.test(note) ? note : fill(texts.note, { note: note.trimStart() });
  return text
    .split(/[\r\n]+/)
    .flatMap((line): Block[] => (line.trim() === '' ? [] : [{ type: 'note', text: line.trim() }]));
}

const NAMED = /^\s*(?:注|备注|说明|注释)[：:]/u;

/** As entered: no separators, no rounding. Only a draft can have what is too long to be a figure. */
function figureText(value: Value): string {
  return value === null ? '' : clip(String(value), LONGEST_FIGURE);
}

const LONGEST_FIGURE = 1000;

function signature(organ: string | null, publishedOn: string | null): Block {
  return { type: 'signature', organ, date: publishedOn === null ? null : longDate(publishedOn) };
}

/** 2025-01-20 → 2025年1月20日: Arabic digits without leading zeros (GB/T 9704-2012, 7.3.5.4). */
function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return fill(texts.date, { year, month: Number(month), day: Number(day) });
}

/** Errors that a draft lists: a hundred reports together have fewer, and a made-up one has six thousand. */
const LISTED = 500;

function draft(errors: readonly string[], checked: readonly string[] = []): Draft {
  const { mark, heading, none, further } = texts.draft;
  const count = errors.length - LISTED;
  return {
    mark,
    heading: errors.length > 0 ? heading : none,
    errors: errors.slice(0, LISTED),
    ...(count > 0 && { further: fill(further, { count }) }),
    checked,
  };
}
