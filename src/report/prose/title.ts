import { once } from '../../edition/memo.js';
import { vocabulary } from '../../edition/vocabulary.js';
import type { Book, Cell, Sheet } from '../../source/book.js';
import { readYear } from '../date.js';
import { kindByName, withoutSecondName } from '../kind.js';

/** What a title such as 某市某局2024年政府信息公开工作年度报告 says. */
export interface Title {
  readonly organ: string | null;
  readonly year: number;
  readonly cell: Cell;
  /** All cells that it is written in. */
  readonly cells: readonly Cell[];
}

const PARTS: Readonly<Record<string, string>> = vocabulary.titleParts;

const toPattern = (source: string) =>
  new RegExp(
    source.replace(/\{([A-Z])\}/g, (_, name: string) => PARTS[name] ?? ''),
    'u',
  );

const TITLES = vocabulary.titles.map(toPattern);
/** Titles with a slip of the keyboard: 工作告年度报. */
const TITLE_LIKE = vocabulary.titleLike.map(toPattern);
const TRIM = new RegExp(vocabulary.titleTrim, 'gu');
const LONGEST_TITLE = 100;

/** The last of the cells, in reading order, that say a title again. */
export function lastToRepeat({ organ, year }: Title, cells: readonly Cell[]): Cell | undefined {
  const lasts = [cells].flatMap(linesOf).flatMap((lines) =>
    [1, 2, 3].flatMap((count) =>
      [...stretches(lines, count)].flatMap((stretch) => {
        const again = parse(stretch, TITLES);
        return again?.organ === organ && again.year === year ? stretch.slice(-1) : [];
      }),
    ),
  );
  return cells.findLast((cell) => lasts.includes(cell));
}

/** The short texts of a sheet, and where among them a report is named: in few of hundreds of labels. */
interface Lines {
  readonly texts: readonly Cell[];
  readonly naming: readonly number[];
}

/** The first title on a sheet that people see; where there is none, the first line that comes near to one. */
export function findTitle(book: Pick<Book, 'sheets'>): Title | undefined {
  const sheets = book.sheets.flatMap((sheet) => (mayHaveTitle(sheet) ? linesOf(sheet.cells) : []));
  return firstTitle(sheets, TITLES) ?? firstTitle(sheets, TITLE_LIKE);
}

/** Our template's guide speaks of reports and shows examples, and is none. */
const mayHaveTitle = ({ hidden, name }: Sheet) => !hidden && name !== vocabulary.sheets.guide;

function linesOf(cells: readonly Cell[]): Lines | [] {
  const texts = cells.filter(({ type, value }) => type === 'text' && String(value).length <= LONGEST_TITLE);
  const naming = texts.flatMap(({ value }, index) => (String(value).includes(REPORT) ? index : []));
  return naming.length === 0 ? [] : { texts, naming };
}

function firstTitle(sheets: readonly Lines[], patterns: readonly RegExp[]): Title | undefined {
  for (const lines of sheets) {
    const title = firstOf(lines, 1, patterns);
    if (title?.organ) return withOrganAbove(title, lines.texts, patterns);
    // Where one cell does not name the organ, the cells around it may.
    const [two, three] = [firstOf(lines, 2, patterns), firstOf(lines, 3, patterns)];
    const found = [two, three].find((wider) => wider?.organ) ?? title ?? two;
    if (found) return withOrganAbove(found, lines.texts, patterns);
  }
  return undefined;
}

/**
 * A long name begins on the line above: 某区管理委员会 over 卫生健康办公室2024年……, 某自治州某市 over 水务局2024年 and the rest
 * of the title.
 */
function withOrganAbove(title: Title, texts: readonly Cell[], patterns: readonly RegExp[]): Title {
  const above = texts[texts.indexOf(title.cell) - 1];
  if (!title.organ || !above || AREA.test(title.organ)) return title;
  const text = plain(String(above.value));
  if (kindByName(text) === null && !PLACE.test(text)) return title;
  return parse([above, ...title.cells], patterns) ?? title;
}

/** A name with its area is whole, 县教育局 too; 市场, 市政, 城乡, 乡村 and 区域 are none. */
const AREA = /[省县旗州盟]|(?<!城)(?:市(?![场政容民])|镇|乡(?!村))|区(?![域划块])|街道|国家/u;

/** The name of a place, and nothing else: no 政府信息公开专区. */
const PLACE = /^(?!.*(?:公开|信息|政务|服务|专区|社区|互动|网))[〇㐀-鿿]{1,24}[省市县区旗州盟镇乡]$/u;

/** The first title that takes so many cells, one below the other. */
function firstOf(lines: Lines, count: number, patterns: readonly RegExp[]): Title | undefined {
  let unnamed: Title | undefined;
  for (const cells of stretches(lines, count)) {
    const title = parse(cells, patterns);
    // Further down stand the titles of other years.
    if (title?.organ || (title && count === 1)) return title;
    unnamed ??= title;
  }
  return unnamed;
}

/** So many cells, one below the other, that may be a title: every title names a report, what on, and a year. */
function* stretches({ texts, naming }: Lines, count: number): Iterable<readonly Cell[]> {
  let from = 0;
  for (const index of naming)
    for (from = Math.max(from, index - count + 1); from <= index && from + count <= texts.length; from++) {
      const cells = texts.slice(from, from + count);
      const text = cells.map(({ value }) => value).join('');
      if (DISCLOSURE.test(text) && A_YEAR.test(text)) yield cells;
    }
}

/** 报告, 年报 */
const REPORT = '报';
/** With spaces in between, and digits of full width: nothing has been tidied yet. */
const DISCLOSURE = /公\s*开/u;
const A_YEAR = /(?:[\d０-９〇○OoＯ零一二三四五六七八九]\s*){4}/u;

function parse(cells: readonly Cell[], patterns: readonly RegExp[]): Title | undefined {
  const [cell] = cells;
  const text = cells.map(plainOf).join('');
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    const year = groups && readYear(groups.year ?? '');
    if (!cell || year === undefined) continue;
    const organ = withoutSameYear(groups?.organ ?? '', year);
    if (isName(organ)) return { organ: wholeName(organ) || null, year, cell, cells };
  }
  return undefined;
}

/** Each cell is looked at alone and with its neighbours, and for each kind of title. */
const plainOf = once(({ value }: Cell): string => plain(String(value)));

function plain(text: string): string {
  const title = text.normalize('NFKC').trim().replace(NUMBER_BEFORE, '').replace(NUMBER_BEHIND, '');
  const bare = title
    .replace(/\s/g, '')
    .replace(SITE, '')
    .replace(NOTICE, '')
    .replace(ISSUED, '$<organ>$<report>');
  return bare.replace(VERSION, '').replace(TRIM, '');
}

/** The document's number in the title's cell: 某水发〔2025〕3号. */
const NUMBER = String.raw`[〇㐀-鿿A-Za-z]{1,12}\s*[〔[({【]\s*\d{4}\s*[〕\])}】]\s*第?\s*\d{1,5}\s*号`;
const NUMBER_BEFORE = new RegExp(String.raw`^\(?${NUMBER}\)?\s*`, 'u');
/** Behind the title, something sets it apart: its last hanzi would be taken for the number's first. */
const NUMBER_BEHIND = new RegExp(String.raw`(?:\s+${NUMBER}|\(${NUMBER}\))$`, 'u');

/** （更正版）, （修订）, （2025年2月更新）, （以此为准）, V2: which version it is, behind the title. */
const VERSION =
  /(?:\((?:\d{4}年\d{1,2}月(?:\d{1,2}日)?)?(?:[^()\d]{0,6}[版稿]|(?:已|重新)?(?:更正|修订|修改|更新|补正|发布|重发)后?|[^()]{0,4}为准|附件\d*)\)|V\d(?:\.\d)?)$/iu;

/** …年度报告-某市人民政府: a site writes its own name behind. */
const SITE = /[-_|—–]+[〇㐀-鿿]{2,30}$/u;
/** 关于某市某局2024年……年度报告的公告, 某市某局关于印发2024年……年度报告的通知: by what the report is made known. */
const NOTICE = /的(?:公告|公示|通告)$/u;
const ISSUED = /^(?<organ>.*?)关于(?:印发|发布|公布)(?<report>.*)的通知$/u;

/** 2025某县某乡2025年度……: the year is said twice. */
const withoutSameYear = (organ: string, year: number) =>
  organ.replace(/^(\d{4})年?度?/u, (said, first: string) => (Number(first) === year ? '' : said));

/** A path through a website (首页>信息公开>…) is no name, and neither is a date or another title. */
const isName = (organ: string) =>
  organ === '' || (organ.length <= 60 && HAN.test(organ) && !NO_NAME.test(withoutSecondName(organ)));

const HAN = /[〇㐀-鿿]/u;
const NO_NAME = /[，。；：、,;:()>|›»/]|\d{4}年/u;

/** 某镇人民政府信息公开 says 政府 once for two. Brackets are those of the form again. */
function wholeName(organ: string): string {
  const shared = Object.entries(vocabulary.sharedEnding).find(([ending]) => organ.endsWith(ending));
  return shared ? organ + shared[1] : organ.replace('(', '（').replace(')', '）');
}
