/** What the name of a place ends with, the longest first. */
const PLACE = /(?:自治区|自治州|自治县|自治旗|地区|林区|特区|新区|矿区|省|市|州|盟|县|区|旗)/gu;

/** 市场监督管理局, 市政管理局, 区域合作局: the character begins the organ's own name. */
const NO_PLACE = /^(?:市[场政容民]|区[域划块]|州际)/u;

/** 住房和城乡建设局（某县: what ends with a place here is the organ before it. */
const ORGAN = /[局厅（(、]/u;

/** Characters of a year with 年. */
const YEAR_LENGTH = 5;

/** What the name of an organ ends with, inside the name of another. */
const ORGAN_END = /[局厅委会府处院署）)]/u;

/** Where a title may be broken best, and where never: between which characters. */
export interface TitleBreaks {
  /** After the name of a place. */
  readonly good: ReadonlySet<number>;
  /** Inside the name of an organ, as long as there is another way. */
  readonly poor: ReadonlySet<number>;
  /** Inside the name of a place or of the document, and in brackets that a line holds. */
  readonly bad: ReadonlySet<number>;
}

/** @param title organ, year and what the document is; the places stand at its beginning */
export function titleBreaks(title: string): TitleBreaks {
  const good = new Set<number>();
  const bad = new Set<number>();
  const organ = addPlaces(title, 0, { good, bad });
  for (const { index, 0: bracket } of title.matchAll(BRACKET)) {
    const end = index + bracket.length;
    if (bracket.length > LONGEST_BRACKET) addNames(title.slice(0, end - 1), index + 1, { good, bad });
    else for (let inside = index + 1; inside < end; inside++) bad.add(inside);
  }
  const poor = new Set<number>();
  const year = title.search(/\d{4}年/);
  for (let at = organ + 1; at < title.length; at++) {
    const isBeside = at === year || at === year + YEAR_LENGTH || /[（(]/.test(title[at] ?? '');
    if (!isBeside && !ORGAN_END.test(title[at - 1] ?? '')) poor.add(at);
  }
  // 政府 is no organ in 政府信息公开工作年度报告, and a line holds that.
  if (year >= 0) for (let at = year + YEAR_LENGTH + 1; at < title.length; at++) bad.add(at);
  return { good, poor, bad };
}

type Breaks = Record<'good' | 'bad', Set<number>>;

/** The places with which a name begins, and where they end. */
function addPlaces(text: string, start: number, { good, bad }: Breaks): number {
  let from = start;
  for (const match of text.slice(start).matchAll(PLACE)) {
    const index = start + match.index;
    const end = index + match[0].length;
    // 城市管理局 is no place.
    if (NO_PLACE.test(text.slice(index)) || text[index - 1] === '城') break;
    if (index - from < 1 || end - from > LONGEST_PLACE || ORGAN.test(text.slice(from, end))) break;
    for (let inside = from + 1; inside < end; inside++) bad.add(inside);
    good.add(end);
    from = end;
  }
  return from;
}

/** （某县城市管理局、某县人民防空办公室）, which no line holds. */
function addNames(text: string, start: number, breaks: Breaks): void {
  addPlaces(text, start, breaks);
  for (const { index } of text.slice(start).matchAll(/、/gu)) {
    breaks.good.add(start + index + 1);
    addPlaces(text, start + index + 1, breaks);
  }
}

const BRACKET = /[（(〔［[][^（(〔［[）)〕］\]]{0,80}[）)〕］\]]/gu;

/** What is longer has names of its own, of which each may take a line. */
const LONGEST_BRACKET = 18;

/** 积石山保安族东乡族撒拉族自治县 */
const LONGEST_PLACE = 15;
