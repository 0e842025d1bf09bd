import { matchesIn } from '../../../report/text/matches-in.js';
import { vocabulary } from '../../words/vocabulary.js';
import { depthOf, isExact, type Placed, quantitiesIn } from '../segments.js';
import { beginOf, endOf, SENTENCE_ENDS } from '../stretch.js';
import { type Part, partOf, sumOfParts, type ToldSum } from './told-sum.js';

/** The three ways, as they are told. */
const [UNASKED = '', ASKED = '', never = ''] = vocabulary.disclosedBy;
const KIND = '(?:类|的|件|文件|公文|发文|信息|属性|范围)*(?:有|为|共|计)?';
/** 主动公开80件: what may begin a list of how documents are disclosed. */
const FIRST = new RegExp(`${UNASKED}${KIND}(?=\\d)`, 'gu');
/** The three ways, of which every document has one. */
const ATTRIBUTES = vocabulary.disclosedBy.map(
  (attribute) =>
    new RegExp(
      `^[，,、；;和及]?(?:其中[，,：:]?)?(?:公开)?(?:属性)?(?:属于|属|确[定认]为|[认界]定为|定为|标注为|拟|列为|为)?(?:${attribute})${KIND}$`,
      'u',
    ),
);

/** Whether a text may sort documents by how they are disclosed. */
const maySortDocuments = (text: string): boolean =>
  text.includes(ASKED) && text.includes(UNASKED) && NOT_DISCLOSED.test(text);
const NOT_DISCLOSED = new RegExp(never, 'u');

/**
 * 审核公文118件，其中主动公开80件、依申请公开20件、不予公开18件: lists of all three ways with their total.
 */
export function documentsSorted(text: string): readonly ToldSum[] {
  if (!maySortDocuments(text)) return [];
  return matchesIn(text, FIRST).flatMap(({ index }): ToldSum[] => {
    const to = endOf(text, index, LONGEST_LIST, SENTENCE_ENDS);
    const quantities = quantitiesIn(text, { from: index, to });
    const parts = partsIn(text, index, quantities);
    const last = parts?.at(-1);
    if (!parts || !last) return [];
    const behind = quantities.filter(({ at, unit }) => at >= last.end && unit === last.unit);
    const total = sumBehind(text, last, behind) ?? totalBefore(text, index, parts);
    const goesFarther = behind.some(({ at }) => at !== total?.at) || REST.test(text.slice(last.end, to));
    return total && !goesFarther && isExact(total) ? [{ total, parts }] : [];
  });
}

/** The counts of each of the three ways, in any order, with nothing but shares and brackets between. */
function partsIn(text: string, from: number, quantities: readonly Placed[]): readonly Part[] | undefined {
  const parts: Part[] = [];
  let end = from;
  let depth = 0;
  for (const quantity of quantities) {
    const gap = text.slice(end, quantity.at);
    depth += depthOf(gap);
    if (depth < 0 || parts.length === ATTRIBUTES.length) break;
    end = quantity.end;
    if (depth > 0 || quantity.unit === '%') continue;
    const label = gap.slice(gap.lastIndexOf('）') + 1);
    if (!isExact(quantity) || !ATTRIBUTES.some((attribute) => attribute.test(label))) return undefined;
    parts.push(partOf(quantity, label));
  }
  const isEach = ATTRIBUTES.every(
    (attribute) => parts.filter(({ label }) => attribute.test(label)).length === 1,
  );
  const isOne = parts.every(({ unit }) => DOCUMENT_UNITS.has(unit));
  return isEach && isOne ? parts : undefined;
}

/** 不予公开18件，合计118件 */
const sumBehind = (text: string, { end }: Part, [next]: readonly Placed[]): Placed | undefined =>
  next && IS_SUM.test(text.slice(end, next.at)) ? next : undefined;

/** The count that a list divides: the last of its unit before it, if none of those before is the sum. */
function totalBefore(text: string, index: number, parts: readonly Part[]): Placed | undefined {
  const from = beginOf(text, index, FARTHEST, SENTENCE_ENDS);
  const told = quantitiesIn(text, { from, to: index }).filter(({ unit }) => unit === parts[0]?.unit);
  const total = told.at(-1);
  if (!total || told.some(({ value }) => value === sumOfParts(parts))) return undefined;
  const isNext = BETWEEN.test(text.slice(total.end, index)) && !NO_TOTAL.test(text.slice(from, total.at));
  return isNext ? total : undefined;
}

const [LONGEST_LIST, FARTHEST] = [120, 80];
const DOCUMENT_UNITS = new Set(['件', '份', '条', '个', '篇']);
const IS_SUM = /^[，,；;]?(?:合计|共计|总计|共)(?:为|是)?$/u;
const BETWEEN = /^[^。；;\d]{0,24}$/u;
/** 收到申请41件: no documents. */
const NO_TOTAL = /申请(?!公开)|答复|办结|平均|[较比]|[增减]加?少?了?$|上年|去年|其中|约/u;
/** 其余为内部文件, 等: there are more. */
const REST = /^[^。]{0,4}等|其[余他它]|剩余|余下|另有|暂缓|删减|部分公开/u;
