import { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import type { Book, BookMeta, Remark } from '../book.js';
import { decodeText } from '../decode-text.js';
import { DocumentGrid } from '../document-grid.js';
import type { Location } from '../location.js';
import type { Library } from './library.js';
import { findMainText, marksIn } from './main-text.js';
import { type FlowItem, flowOf } from './page-flow.js';
import { type PageTags, tagsOf } from './page-tags.js';
import { titleApart } from './page-title.js';
import { type Element, elementsIn, parsePage } from './parse-page.js';
import { textsOutside } from './text-outside.js';

/**
 * Reads a web page: the block that holds the report, its lines and tables in their order, with title, organ and date
 * from around it or from the page's tags.
 * @throws WorkbookRefused beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export function readPage(bytes: Uint8Array, library: Library, onlyOrdinary = false): Book {
  if (bytes.length > limits.pageSize) throw beyond('pageSize');
  const budget = new Budget(onlyOrdinary);
  budget.spend('totalSize', bytes.length);
  const text = decodeText(bytes, statedEncoding(bytes));
  const document = parsePage(text, library);
  const tags = tagsOf(document);
  const grid = new DocumentGrid();
  const { items, outside } = reportIn(bodyOf(document), tags, budget);
  let last: Location = {};
  for (const item of items)
    last =
      item.type === 'line'
        ? grid.paragraph(item.text, undefined, item.hidden)
        : grid.table(item.cells, undefined, { loose: !item.regular, hiddenRows: hiddenIn(item) });
  const remarks = outside.map((text): Remark => ({ kind: 'outside', location: last, count: 1, text }));
  return {
    kind: 'html',
    sheets: [grid.sheet()],
    meta: metaOf(tags),
    ...(remarks.length > 0 && { remarks }),
    ...(isCutOff(text) && { endsEarly: true }),
  };
}

/** Whether a whole page was begun that never ends: its loading was broken off. Parts of pages have neither. */
const isCutOff = (text: string): boolean =>
  /<(?:html|body)[\s>]/i.test(text) && !/<\/(?:html|body)\s*>/i.test(text);

/** The lines and tables of the report. What is not shown counts where the form is not whole without it. */
function reportIn(body: Element | undefined, tags: PageTags, budget: Budget): ReportIn {
  if (!body) return { items: [], outside: [] };
  const all = flowOf(body, budget);
  const shown = all.filter(({ hidden }) => !hidden);
  const items = marksIn(all).size > marksIn(shown).size ? all : shown;
  const text = findMainText(body, items);
  const title = titleApart(text, tags);
  const lines = title.lines.map(
    (line): FlowItem => ({ type: 'line', within: body, hidden: false, text: line }),
  );
  const signature = signatureIn(text.after);
  return {
    items: [...lines, ...title.below.filter(isOfReport), ...text.main, ...signature],
    outside: textsOutside(
      [
        ...title.below.filter((item) => !isOfReport(item)),
        ...text.between,
        ...text.after.slice(signature.length),
      ],
      text.main,
    ),
  };
}

interface ReportIn {
  readonly items: readonly FlowItem[];
  /** Paragraphs around it that may belong to it. */
  readonly outside: readonly string[];
}

/** Between a title and its text stand the means of the website, the date of the report, and maybe its first words. */
const isOfReport = (item: FlowItem): boolean =>
  item.type === 'line' && (DATE.test(item.text) || (item.text.length >= 40 && item.text.includes('。')));

const DATE = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}/u;
const DATE_ALONE =
  /^[（(]?\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年[\s\d一二三四五六七八九十]{1,6}月[\s\d一二三四五六七八九十]{1,6}日\s*[）)]?$/u;

/** Where the signature stands apart from the text, directly behind it, the date ends it. */
function signatureIn(after: readonly FlowItem[]): readonly FlowItem[] {
  const next = after.slice(0, 4);
  const date = next.findIndex((item) => item.type === 'line' && DATE_ALONE.test(item.text));
  const lines = next.slice(0, date + 1);
  return lines.every((item) => item.type === 'line' && item.text.length < 40) ? lines : [];
}

const hiddenIn = (item: FlowItem & { type: 'table' }): ReadonlySet<number> =>
  item.hidden ? new Set(item.cells.map(({ row }) => row)) : item.hiddenRows;

function bodyOf(document: Parameters<typeof elementsIn>[0]): Element | undefined {
  const root = elementsIn(document).find(({ tagName }) => tagName === 'html');
  return root && elementsIn(root).find(({ tagName }) => tagName === 'body');
}

/** The tags that government sites carry. */
function metaOf({ meta }: PageTags): BookMeta {
  const [organ, publishedOn] = [meta.get('contentsource'), meta.get('pubdate')];
  return { ...(organ !== undefined && { organ }), ...(publishedOn !== undefined && { publishedOn }) };
}

/** How far into a page browsers look for its encoding, and more: some write long comments first. */
const HEAD = 8192;

function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [meta] = head.match(/<meta[^>]{0,300}charset[^>]{0,100}/i) ?? [];
  return /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(meta ?? '')?.[1];
}
