import { vocabulary } from '../../edition/vocabulary.js';
import type { MainText } from './main-text.js';
import type { FlowItem } from './page-flow.js';
import type { PageTags } from './page-tags.js';

const { D: subject, R: report } = vocabulary.titleParts;
const TITLE = new RegExp(`${subject}${report}`, 'u');
const YEAR = /[\d〇○零一二三四五六七八九]{4}/u;
/** A sentence, or a way through the website: 首页 > 信息公开 > …. */
const NO_TITLE = /[，。；：,;:>›»|]/u;
/** 附件：某市某局2024年…… */
const ATTACHED = /^附件\d*:/u;
const LONGEST_TITLE = 100;

function isTitle(line: string): boolean {
  if (line.length > LONGEST_TITLE) return false;
  const text = plain(line).replace(ATTACHED, '');
  return TITLE.test(text) && YEAR.test(text) && !NO_TITLE.test(text);
}

const plain = (line: string): string => line.normalize('NFKC').replace(/\s/g, '');

/** The lines of a page's title where they stand apart from the text, or are only among the page's tags. */
export interface TitleApart {
  readonly lines: readonly string[];
  /** What stands between it and the text. */
  readonly below: readonly FlowItem[];
}

export function titleApart({ before, main }: MainText, { meta, title }: PageTags): TitleApart {
  const none = { lines: [], below: [] };
  if (main.some((item) => item.type === 'line' && isTitle(item.text)) || holdsTitle(main)) return none;
  if (brokenTitle(top(main))) return none;
  const place = before.findLastIndex((item) => item.type === 'line' && isTitle(item.text));
  const found = before[place];
  if (found) {
    const last = before.findLastIndex(({ within }) => within === found.within);
    const first =
      found.within.tagName === 'body' ? place : before.findIndex(({ within }) => within === found.within);
    const own = before.slice(first, last + 1).flatMap((item) => (item.type === 'line' ? [item.text] : []));
    // A heading of a few lines; a block with more around the title is no heading.
    const isHeading = own.length <= MOST_LINES;
    return isHeading
      ? { lines: own, below: before.slice(last + 1) }
      : { lines: [found.type === 'line' ? found.text : ''], below: before.slice(place + 1) };
  }
  // A site writes its own name behind: …年度报告-某市人民政府.
  const stated = [meta.get('articletitle') ?? '', ...(title ?? '').split(/[-_|—]/u)];
  const line = stated.map((text) => text.trim()).find(isTitle);
  const broken = brokenTitle(before);
  // What a menu says in several lines is no title where the tags say another.
  if (broken && (line === undefined || plain(line) === plain(broken.lines.join(''))))
    return { lines: broken.lines, below: before.slice(broken.end) };
  return line === undefined ? none : { lines: [line], below: [] };
}

const MOST_LINES = 3;

/** Lines one below the other that only together say a title: it is broken. */
function brokenTitle(items: readonly FlowItem[]): Broken | undefined {
  for (let from = items.length - 2; from >= 0; from--)
    for (let count = 2; count <= MOST_LINES; count++) {
      const lines = items
        .slice(from, from + count)
        .flatMap((item) => (item.type === 'line' ? [item.text] : []));
      if (lines.length === count && isTitle(lines.join(''))) return { lines, end: from + count };
    }
  return undefined;
}

interface Broken {
  readonly lines: readonly string[];
  readonly end: number;
}

/** What stands above the first sentence or table. */
function top(items: readonly FlowItem[]): readonly FlowItem[] {
  const end = items.findIndex((item) => item.type === 'table' || NO_TITLE.test(item.text));
  return end === -1 ? items.slice(0, MOST_LINES) : items.slice(0, end);
}

/** A page that is one table has its title in a cell. */
const holdsTitle = (items: readonly FlowItem[]): boolean =>
  items.some(
    (item) => item.type === 'table' && item.cells.some(({ text }) => text.split('\n').some(isTitle)),
  );
