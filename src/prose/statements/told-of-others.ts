import { beginOf, endOf } from '../arithmetic/stretch.js';
import type { Clause } from '../clauses/clause.js';
import type { Token } from '../words/token.js';
import { vocabulary } from '../words/vocabulary.js';

/** Whether the sentence of a token tells before it that it counts by what requests were about, at one place, of each of several, or something else. */
export function isToldOfOthers({ at, end }: Token, { text }: Clause): boolean {
  const said = text.slice(beginOf(text, at, FARTHEST, SENTENCES), at);
  if ([BY_CONTENTS, AT_PLACE, OF_EACH].some((one) => one.test(said)) || isOfService(said) || isOfPlan(said))
    return true;
  return CLEANED.test(said) && areOthersCleaned(said, text.slice(end, endOf(text, end, FARTHEST, SENTENCES)));
}

/** 从申请内容看，投诉举报类272件、注册登记类58件: kinds of contents, which may be called as a row of the tables is. */
const BY_CONTENTS =
  /^[^，,；;\d]{0,12}(?:[从按]|[按依]照)(?:申请|信息|公开|涉及|办理)?的?(?:主要)?(?:内容|事项|领域|业务|主题|诉求|信息类别|信息类型)(?:上|方面)?(?:[来进]行?)?(?:[看分]|区分|划分|统计|归类)类?[，,：:]?/u;
/** 政务公开专区全年接待群众1.9万人次，受理申请46件 */
const AT_PLACE =
  /^[^，,；;。\d]{0,10}(?:专区|查阅点|查阅室|查阅中心|服务大厅|受理点|受理窗口|服务窗口)(?:全年|年内|累计|共|本年度?)*(?:接待|服务|接受|提供)[^；;]*$/u;
/** 北港、南港、机场3个海关分别收到6件、5件、2件 */
const OF_EACH =
  /[\d两二三四五六七八九十]个(?!方面|环节|类别|类型|渠道)[^，,；;。：:\d]{1,10}(?:分别|各自?)(?:新?收到|受理|办理|办结|答复|收|有|为)[^，,；;。\d]{0,8}(?:\d+[件宗][、和及]?)*$/u;

/**
 * 政务服务窗口全年受理申请1.36万件，办结1.35万件; 公租房保障方面，全年受理申请1206件; 公开惠企政策32项，受理企业申请1476件: what is applied for
 * is a service. Requests may be about one, too.
 */
function isOfService(said: string): boolean {
  const [service] = SERVICE.exec(said) ?? [];
  return service !== undefined && APPLIED_FOR.test(said.slice(service.length)) && !OF_INFORMATION.test(said);
}
const { places, matters } = vocabulary.services;
const SERVICE = new RegExp(`^(?!与|同|和|联合|会同|协同|配合)[^\\d]{0,30}?(?:${places}|${matters})`, 'u');
const APPLIED_FOR =
  /(?:受理|收到|新收|接受|办理|企业|群众|个人|审核)[^，,；;\d]{0,8}申请|申请[^，,；;\d]{0,4}$/u;
const OF_INFORMATION = /信息公开|公开申请|依申请|申请公开|涉及|内容|围绕|集中|有关|关于|(?<!各)类申请/u;

/** 规范性文件制定计划列入6件，已出台2件，结转2025年4件: what of a plan is put off. */
const isOfPlan = (said: string): boolean => PUT_OFF.test(said) && PLAN.test(said) && !said.includes('申请');
const PLAN = /(?:文件|立法|规章|制定|制发|年度)计划/u;
const PUT_OFF = /(?:结转|顺延|延期)[^，,；;]{0,10}$/u;

/**
 * 清理规范性文件，保留12件、修改8件、废止10件 divides all that were gone through, as does 以市政府名义发布的文件清理，继续有效20件、废止4件; 清理规范性文件，废止2件 tells
 * of the year's.
 */
const areOthersCleaned = (said: string, next: string): boolean =>
  IN_NAME.test(said) || ((REVISED.test(said) || REVISED.test(next)) && !MADE.test(said));
const CLEANED = /(?:清理|梳理)[^；;]*(?:保留|有效|废止|失效)[^，,；;\d]{0,6}$/u;
const IN_NAME = /以[^，,；;\d]{2,24}名义/u;
const REVISED = /(?:修改|修订)[^，,；;\d]{0,6}\d{1,7}[件份部个项]/u;
const MADE = /(?:制发|制定|出台|印发)[^，,；;\d]{0,8}\d/u;

const SENTENCES = new Set('。；;\n');
const FARTHEST = 120;
