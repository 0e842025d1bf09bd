import { countedSegmentsOf } from '../../src/prose/arithmetic/segments.js';
import { dividedIn, listingsIn } from '../../src/prose/arithmetic/sums/divisions.js';
import { documentsSorted } from '../../src/prose/arithmetic/sums/document-attributes.js';
import { familiesTold } from '../../src/prose/arithmetic/sums/families-told.js';
import { fullLists } from '../../src/prose/arithmetic/sums/full-lists.js';
import { listsIn } from '../../src/prose/arithmetic/sums/lists.js';
import { namedParts } from '../../src/prose/arithmetic/sums/named-parts.js';
import { numberedParts } from '../../src/prose/arithmetic/sums/numbered-parts.js';
import { restLists } from '../../src/prose/arithmetic/sums/rest-lists.js';
import { summedIn } from '../../src/prose/arithmetic/sums/sums-told.js';
import type { ToldSum } from '../../src/prose/arithmetic/sums/told-sum.js';
import { waysWithoutTotal } from '../../src/prose/arithmetic/sums/ways-listed.js';

const listings = (text: string) => listingsIn(text, countedSegmentsOf(text));

/** Each source of told sums, as it reads a text; most leave out what adds up. */
const SOURCES: Readonly<Record<string, (text: string) => readonly ToldSum[]>> = {
  summedIn: (text) => listings(text).flatMap(summedIn),
  dividedIn: (text) => listings(text).flatMap(dividedIn),
  fullLists,
  documentsSorted,
  familiesTold,
  namedParts,
  restLists,
  numberedParts,
};

/** 318 = 200 + 118 */
const shown = ({ total, parts }: ToldSum) =>
  `${total.value} = ${parts.map(({ value }) => value).join(' + ')}`;

test.each([
  ['summedIn', '网站200条、微信118条，共320条。', '320 = 200 + 118'],
  ['summedIn', '网站120条；微信46条，两个渠道合计166条。', '166 = 120 + 46'],
  ['summedIn', '发布政策解读12篇，转发34篇，以上合计56篇。', '56 = 12 + 34'],
  ['summedIn', '16个乡镇、28个部门共46家。', '46 = 16 + 28'],
  ['summedIn', '走访3次，培训8次、座谈9次，共21次。', '21 = 3 + 8 + 9'],
  ['summedIn', '开展培训5期，走访8次、座谈9次，共20次。', '20 = 8 + 9'],
  ['dividedIn', '公开信息318条，其中网站200条、微信118条。', '318 = 200 + 118'],
  ['dividedIn', '公开信息1746条。其中：网站1087条，公众号659条。', '1746 = 1087 + 659'],
  ['dividedIn', '收到申请41件，当面3件，网络38件。', '41 = 3 + 38'],
  ['dividedIn', '通过网络、信函收到申请41件，分别为38件和3件。', undefined],
  ['fullLists', '公开信息2218条。按载体分，网站1409条、公众号809条。', '2218 = 1409 + 809'],
  ['fullLists', '答复154条，当场答复97条、会后答复57条。', '154 = 97 + 57'],
  [
    'documentsSorted',
    '审核公文128件，其中主动公开80件、依申请公开20件、不予公开18件。',
    '128 = 80 + 20 + 18',
  ],
  ['familiesTold', '考核单位46家，优秀15家、合格28家、不合格1家。', '46 = 15 + 28 + 1'],
  ['familiesTold', '收到申请46件，已办结15件、未办结28件。', undefined],
  ['namedParts', '人大建议和政协提案86件，其中人大建议49件、政协提案37件。', '86 = 49 + 37'],
  ['restLists', '公开信息共70条，工作动态66条，其他信息4条。', '70 = 66 + 4'],
  ['numberedParts', '公开信息100条，①网站60条，②微信40条。', '100 = 60 + 40'],
])('%s reads %s', (source, text, sum) => {
  expect(SOURCES[source]?.(text).map(shown)).toEqual(sum === undefined ? [] : [sum]);
});

test('the ways by which requests came in need no total', () => {
  const [ways = []] = listings('通过网络提交586件，信函提交241件，当面提交14件。').flatMap(waysWithoutTotal);
  expect(ways.map(({ value }) => value)).toEqual([586, 241, 14]);
});

test.each([
  ['评选结果为：优秀12个、合格30个，共45个。', '优秀12个、合格30个，共45个'],
  [
    '我局公开信息318条，其中网站200条、微信90条、公开栏20条。',
    '我局公开信息318条，其中网站200条、微信90条、公开栏20条',
  ],
])('what is quoted of %s begins at the label of its first number', (text, quote) => {
  const [sum] = listsIn(text).sums;
  expect(text.slice(sum?.from, sum?.end)).toBe(quote);
});
