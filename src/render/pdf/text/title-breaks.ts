/** What the name of a place ends with, the longest first. */
const PLACE = /(?:自治区|自治州|自治县|自治旗|地区|林区|特区|新区|矿区|省|市|州|盟|县|区|旗)/gu;

/** 市场监督管理局, 市政管理局, 区域合作局: the character begins the organ's own name. */
const NO_PLACE = /^(?:市[场政容民]|区[域划块]|州际)/u;

/** Characters of a year with 年. */
const YEAR_LENGTH = 5;

/** What the name of an organ ends with, inside the name of another. */
const ORGAN_END = /[局厅委会府处院署）)]/u;

/** Where a title may be broken best, and where never: between which characters. */
export interface TitleBreaks {
  /** After the name of a place. */
  readonly good: ReadonlySet<number>;
  /** Inside the name of an organ or of the document, as long as there is another way. */
  readonly poor: ReadonlySet<number>;
  /** Inside the name of a place, and in brackets. */
  readonly bad: ReadonlySet<number>;
}

/** @param title organ, year and what the document is; the places stand at its beginning */
export function titleBreaks(title: string): TitleBreaks {
  const good = new Set<number>();
  const bad = new Set<number>();
  let from = 0;
  for (const match of title.matchAll(PLACE)) {
    const end = match.index + match[0].length;
    // 城市管理局 is no place.
    if (NO_PLACE.test(title.slice(match.index)) || title[match.index - 1] === '城') break;
    if (match.index - from < 1 || end - from > LONGEST_PLACE) break;
    for (let inside = from + 1; inside < end; inside++) bad.add(inside);
    good.add(end);
    from = end;
  }
  for (const { index, 0: bracket } of title.matchAll(/[（(〔［[][^（(〔［[）)〕］\]]{0,40}[）)〕］\]]/gu))
    for (let inside = index + 1; inside < index + bracket.length; inside++) bad.add(inside);
  const poor = new Set<number>();
  const year = title.search(/\d{4}年/);
  for (let at = from + 1; at < title.length; at++) {
    const isBeside = at === year || at === year + YEAR_LENGTH || /[（(]/.test(title[at] ?? '');
    if (!isBeside && !ORGAN_END.test(title[at - 1] ?? '')) poor.add(at);
  }
  return { good, poor, bad };
}

/** 积石山保安族东乡族撒拉族自治县 */
const LONGEST_PLACE = 15;
