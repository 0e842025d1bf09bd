import { matchesIn } from '../../../report/text/matches-in.js';
import { vocabulary } from '../../words/vocabulary.js';
import { depthOf, goesOn, isExact, type Placed, quantitiesIn } from '../segments.js';
import { beginOf, endOf, marksOf, PARAGRAPH_ENDS, SENTENCE_ENDS } from '../stretch.js';
import { isTold, sumOf } from '../told-figure.js';
import { type Part, partOf } from './told-sum.js';

/** Requests or disputes, told by one side of them: 从受理单位看，市级机关收到30件，县级机关收到8件，乡镇收到3件. */
export interface Breakdown {
  readonly parts: readonly Part[];
  /** It tells by its own words that it is all there is: 其他方面8件, four quarters, shares of 100% together. */
  readonly isComplete: boolean;
  /** By what the tables divide, too: 予以公开19件、部分公开4件. */
  readonly isOfRows: boolean;
  /** What it divides, where that stands right before it: 41件申请中，. */
  readonly total: Placed | undefined;
  /** What its paragraph has counted before, any of which may be what is divided. */
  readonly told: readonly number[];
  /** What was counted farther above. */
  readonly above: readonly number[];
}

const { opens, amid, others, closes, rows, sets, grassRoots, departments } = vocabulary.breakdowns;
const OPENS = new RegExp(opens.join('|'), 'gu');
/** What stands among the counts of no plain list. */
const AMID = new RegExp(amid, 'u');
const OTHERS = new RegExp(others, 'u');
const CLOSES = new RegExp(closes, 'u');
const ROWS = new RegExp(rows, 'u');
const SETS = sets.map((words) => words.map((word) => new RegExp(word, 'u')));
const [GRASS_ROOTS, DEPARTMENTS] = [new RegExp(grassRoots, 'u'), new RegExp(departments, 'u')];

/** Whether a text, clean or not, may break anything down. */
export const mayBreakDown = (text: string): boolean => {
  OPENS.lastIndex = 0;
  return ABOUT.test(text) && OPENS.test(text);
};

/** The breakdowns of a clean text; what two words open is one. */
export const breakdownsIn = (text: string): readonly Breakdown[] =>
  openedIn(text).filter(({ parts: [first] }, at, all) => at === 0 || all[at - 1]?.parts[0]?.at !== first?.at);

const openedIn = (text: string): readonly Breakdown[] =>
  matchesIn(text, OPENS).flatMap(({ 0: opener, index }): Breakdown[] => {
    // 一季度收到12件、: the list begins with its own words.
    const at = SETS.some(([first]) => first?.test(opener)) ? index : index + opener.length;
    const counted = countedIn(text, index, opener);
    if (!(counted || isAtBegin(text, index)) || !isAbout(text, index, at)) return [];
    const listed = listedAt(text, at);
    const total = counted && UNITS.has(counted.unit) ? counted : undefined;
    // 7个分局依次为：
    const isAsMany = !total && counted?.value === listed.length;
    const parts = listed.map(({ part }) => part);
    const last = parts.at(-1);
    if (!last || parts.length < 2 || OTHERS.test(text.slice(index, last.end))) return [];
    const from = beginOf(text, index, FARTHEST, PARAGRAPH_ENDS);
    const counts = (from: number, to: number) =>
      quantitiesIn(text, { from, to }).flatMap(({ unit, value }) => (unit === last.unit ? [value] : []));
    const [told, above] = [counts(from, at), counts(Math.max(0, from - FARTHEST), from)];
    const isComplete = isAsMany || isWhole(listed);
    const isOfRows = parts.some(({ gap }) => ROWS.test(gap));
    return [{ parts, isComplete, isOfRows, total, told, above }];
  });

/** 41件 in 41件申请中，, 7个 in 7个分局依次为：: the number with which a match begins. */
function countedIn(text: string, index: number, opener: string): Placed | undefined {
  if (!/^\d/u.test(opener)) return undefined;
  const from = Math.max(0, index - LONGEST_NUMBER);
  const counted = quantitiesIn(text, { from, to: index + opener.length }).find(
    ({ at, end }) => at <= index && end > index,
  );
  return counted && isExact(counted) ? counted : undefined;
}

/** Nothing but an item's mark, or what is divided, stands before: 2.申请内容：, 41件申请按来源分，. */
const isAtBegin = (text: string, index: number): boolean => {
  const before = text.slice(beginOf(text, index, LONGEST_MARK, PART_ENDS), index);
  return before.length < LONGEST_MARK && ITEM.test(before);
};
const ITEM =
  /^\s*(?:\d+[件宗起][^，,。；;\d]{0,6}|[（(]?[一二三四五六七八九十\d]{1,2}[）).．、]|[—-]+|[①-⑩])?$/u;

/** The paragraph, or else the heading above, is about requests or disputes. */
function isAbout(text: string, index: number, at: number): boolean {
  const from = beginOf(text, index, FARTHEST, PARAGRAPH_ENDS);
  const own = text.slice(from, at);
  const isNext = text[index - 1] === '。';
  if (OTHERS.test(text.slice(beginOf(text, index - 1, NEAR, isNext ? SENTENCE_ENDS : PART_ENDS), index)))
    return false;
  if (ABOUT.test(own)) return true;
  const heading = matchesIn(text.slice(Math.max(0, from - FARTHEST_HEADING), from), HEADING).at(-1)?.[0];
  return heading !== undefined && ABOUT.test(heading);
}
const ABOUT = /申请|复议|诉讼/u;
const HEADING = /[（(][一二三四五六七八九十]{1,2}[）)][^\n]{2,30}|[一二三四五六七八九十]、[^\n]{2,30}/gu;

/** A count with the share that stands behind it. */
interface Listed {
  readonly part: Part;
  readonly share: Placed | undefined;
}

/** The counts that follow each other from a place on; none where anything but a plain list stands there. */
function listedAt(text: string, from: number): readonly Listed[] {
  const to = endOf(text, from, LONGEST_LIST, SENTENCE_ENDS);
  const listed: Listed[] = [];
  let end = from;
  let depth = 0;
  for (const quantity of quantitiesIn(text, { from, to })) {
    const gap = text.slice(end, quantity.at);
    const outside = depth;
    depth += depthOf(gap);
    const [first] = listed;
    const last = listed.at(-1);
    if (quantity.unit === '%' && last && !last.share && SHARE.test(gap)) {
      listed.splice(-1, 1, { part: last.part, share: quantity });
      depth = outside;
    } else if (depth > 0 || isOfDays(quantity, text)) continue;
    // 市级30件、县级11件；最多的是5月: what follows on another mark is told besides.
    else if (listed.length > 1 && isStrongerMark(gap, listed) && !CLOSES.test(gap)) break;
    else {
      const said = gap.replace(IN_BRACKETS, '');
      if (!isExact(quantity) || !UNITS.has(quantity.unit)) return [];
      if (AMID.test(said) && !CLOSES.test(said)) return [];
      if (first && quantity.unit !== first.part.unit) return [];
      listed.push({ part: partOf(quantity, gap), share: undefined });
    }
    end = quantity.end;
  }
  const rest = text.slice(end, to);
  return goesOn(rest) || !ENDS.test(rest) ? [] : listed;
}
/** 10个工作日内答复30件，11至20个工作日答复11件 */
const isOfDays = ({ unit, end }: Placed, text: string): boolean =>
  unit.endsWith('日') || (unit === '' && RANGE.has(text[end] ?? ''));
const RANGE = new Set('至到-—~～');
const ENDS = /^[）)]?(?:[，,；;]|$)/u;
const IN_BRACKETS = /[（(][^（()）]*[）)]/gu;
const SHARE = /^[，,（(]?(?:约?占(?:比|[^，,。；;\d]{0,8}的)?(?:为|达)?)?$/u;
const UNITS = new Set('件宗起份');

/** A semicolon in a list that is joined by commas, or a comma in one that is joined by 、. */
function isStrongerMark(gap: string, [, second]: readonly Listed[]): boolean {
  const [own, usual] = [gap, second?.part.gap ?? ''].map((said) =>
    MARKS.indexOf(said.replace(/^[）)]/u, '')[0] ?? ''),
  );
  return own !== undefined && usual !== undefined && own > usual;
}
const MARKS = '、，；';

/** Whether a list tells that nothing is left out. */
function isWhole(listed: readonly Listed[]): boolean {
  const gaps = listed.map(({ part }) => part.gap);
  const last = gaps.at(-1) ?? '';
  const isSet = SETS.some(
    (words) => words.length === gaps.length && words.every((word, at) => word.test(gaps[at] ?? '')),
  );
  const shares = listed.flatMap(({ share }) => share ?? []);
  const tolerance = sumOf(shares.map((share) => share.tolerance || 1));
  const isOfAll =
    shares.length === listed.length && isTold(100, sumOf(shares.map(({ value }) => value)), { tolerance });
  const isOfLevels = GRASS_ROOTS.test(last) && gaps.slice(0, -1).some((gap) => DEPARTMENTS.test(gap));
  return CLOSES.test(last) || isSet || isOfAll || isOfLevels;
}

const PART_ENDS = marksOf('。；;\n，,');
const [NEAR, LONGEST_MARK, LONGEST_NUMBER] = [60, 16, 10];
const [FARTHEST, FARTHEST_HEADING, LONGEST_LIST] = [400, 1500, 300];
