import { beginOf } from '../arithmetic/stretch.js';
import type { Clause } from '../clauses/clause.js';
import type { Item } from '../clauses/items.js';

/** Whether the sentence of a number tells at its beginning that it counts by what requests were about, at one place, or of each of several. */
export function isToldByPlace({ token: { at } }: Item, { text }: Clause): boolean {
  const said = text.slice(beginOf(text, at, FARTHEST, SENTENCES), at);
  return BY_CONTENTS.test(said) || AT_PLACE.test(said) || OF_EACH.test(said);
}

/** 从申请内容看，投诉举报类272件、注册登记类58件: kinds of contents, which may be called as a row of the tables is. */
const BY_CONTENTS =
  /^[^，,；;\d]{0,12}[从按](?:申请|信息|公开|涉及|办理)?的?(?:主要)?(?:内容|事项|领域|业务|主题|诉求|信息类别|信息类型)(?:上|方面)?来?[看分][类]?[，,：:]?/u;
/** 政务公开专区全年接待群众1.9万人次，受理申请46件 */
const AT_PLACE =
  /^[^，,；;。\d]{0,10}(?:专区|查阅点|查阅室|查阅中心|服务大厅|受理点|受理窗口|服务窗口)(?:全年|年内|累计|共|本年度?)*(?:接待|服务|接受|提供)[^；;]*$/u;
/** 北港、南港、机场3个海关分别收到6件、5件、2件 */
const OF_EACH =
  /[\d两二三四五六七八九十]个(?!方面|环节|类别|类型|渠道)[^，,；;。：:\d]{1,10}(?:分别|各自?)(?:新?收到|受理|办理|办结|答复|收|有|为)[^，,；;。\d]{0,8}(?:\d+[件宗][、和及]?)*$/u;
const SENTENCES = new Set('。；;\n');
const FARTHEST = 120;
