import { matchesIn } from '../../../report/text/matches-in.js';
import { isExact, type Placed, quantitiesIn } from '../segments.js';
import { beginOf, PARAGRAPH_ENDS } from '../stretch.js';
import { isTold, lastPlaceOf, percentOf } from '../told-figure.js';
import type { ToldShare } from './told-shares.js';

/** 45条，占网站公开信息的4.7%: a share of something that is named. */
const SHARE_OF_NAMED =
  /占(?<=(?<![\d.,])(?<part>\d{1,9})(?<unit>[条篇个项次期人份场家户])(?<lead>[，,（(][只仅约]?)占)了?(?<name>[^，,。；;、（()\d%]{2,18}?)的(?:比例|比重)?(?:为|达到?|约)?(?<percent>\d{1,3}(?:\.\d{1,3})?)%(?=[，,。；;、）)\n]|$)/gu;

/** The shares of a clean text whose whole its paragraph has counted once, by the same name, and which are not of it. */
export const wrongSharesOfNamedIn = (text: string): ToldShare[] =>
  matchesIn(text, SHARE_OF_NAMED).flatMap(({ 0: said, index, groups = {} }): ToldShare[] => {
    const { part: written = '', unit = '', lead = '', name = '', percent = '' } = groups;
    const part = Number(written);
    const at = index - written.length - unit.length - lead.length;
    const from = beginOf(text, at, FARTHEST, PARAGRAPH_ENDS);
    const told = quantitiesIn(text, { from, to: at }).filter((one) => one.unit === unit);
    const isGiven = (whole: number) =>
      whole > 0 && isTold((100 * part) / whole, Number(percent), { tolerance: lastPlaceOf(percent) });
    const named = told.filter((one, index) => isNamed(one, told[index - 1]?.end ?? from, bare(name), text));
    const [whole] = named;
    const isClear = whole && named.every((one) => isExact(one) && one.value === whole.value);
    if (!isClear || whole.value < part || told.some(({ value }) => isGiven(value))) return [];
    const right = percentOf(part, whole.value);
    return [{ part, whole: whole.value, percent: Number(percent), right, at, end: index + said.length }];
  });

const FARTHEST = 300;

/** 全年公开政府信息总数: without what says only that all of it is meant. */
const bare = (name: string): string => name.replace(ALL, '').replace(IN_ALL, '').replace(OF_GOVERNMENT, '');
const ALL = /^(?:全年|本年度?|今年|年度|全部|所有|同期)+/u;
const IN_ALL = /(?:总[数量条篇]?数?量?|数量|条数)$/u;
const OF_GOVERNMENT = /政府(?!网|门户|采购)|政务(?!新媒体|服务|微|公)|各类|的/gu;

/** Whether a count is told by a name, with nothing before it in its clause but what is done, by whom and when. */
function isNamed({ at }: Placed, from: number, name: string, text: string): boolean {
  const [label = ''] = CLAUSE.exec(text.slice(Math.max(from, at - LONGEST_LABEL), at)) ?? [];
  const said = label.replace(EQUALS, '').replace(OF_GOVERNMENT, '');
  return name.length > 1 && said.endsWith(name) && DONE.test(said.slice(0, said.length - name.length));
}
const LONGEST_LABEL = 40;
const CLAUSE = /[^，,。；;：:、（(\d年]*$/u;
const EQUALS = /(?:为|共|有|达|计|共计|合计)+$/u;
const DONE =
  /^(?:全年|今年|本年度?|年内|我[局县区市镇乡委办厅]|[省市县区][局厅委]|本[局机关单位]|通过|共|累计|共计|总共|已|先后|及时|主动|依法|对外|门户|发布|公开|推送|更新|制作|接听|答复|办理|回复|收到|受理|接到|开设|设置|设立|编发|报送|征集|网民|网友|群众)*$/u;
