/** A problem's own words: 有待进一步加强, 制度不够健全. */
const LACKING =
  '(?<!(?:有待|亟待|亟需|尚需|仍需|还需|需要?|不够|不|未能?|没有|缺乏|缺少|待)(?:进一步|继续|持续)?)';

/** Words that only what is done about a problem has. */
const DONE =
  '(?:改进|整改|对策|下一步|下步|今后|下阶段|接下来|举措|将(?!信息|政府信息|文件)|措施|努力|拟|力争|以后(?:每|将|由|都|要|凡)|已经?(?:指定|补|完成|开|换|修[复正]|解决|消除|恢复|重|新|配|撤|向|重新|统一|请|建立|制定|补充|更正|纠正|在|对|将|全部|通过|组织|安排|出台|印发|增设|开设|开通|聘请|邀请|举办|开展|召开|明确|配备|落实|增加|优化|改版|设立|调整|修订|更新)|针对(?!性)[^,。;]{0,30}(?:问题|不足|短板|薄弱环节)|整治|(?:未|没有)再(?:出现|发生)|得到(?:解决|纠正)|正在(?:推进|整改|改|补|变|解决|研究|制定|完善|协调)|逐?一?项项?改|明年|来年|(?<![主重])要[把将对按抓]|打算|准备(?!不|金|工作)|新的一年|新年度|今年起|(?:解决|改正|应对)(?:办法|方法|方案)|办法[:是]|为解决|对(?:第[一二三四五]个|这个?一?|该|上述|以上)问题|现由|(?:全部|均|都)已?补[发齐录]|计划(?:开展|组织|举办|增加|增设|新增|升级|引入|开设|编制|印发|推出|建立|通过|在|于)|(?:对|为|就)此(?:,|增[加设配]|新增|组织|开展|建立|制定|开设|举办|我[局委办镇县市区]|本机关|本单位))';

/** What follows a verb that makes a problem of it: 培训加强不够, 检查流于形式. */
const WANTING =
  '(?:不|欠|缺|弱|少|滞后|有待|未|没有|难|单一|频繁|流于|差距|有限|仅|只|紧张|淡|浅|粗|慢|低|重复|繁重|任务重|存在)';

/** Verbs that are measures where a clause begins with them: 加强培训, but not 培训加强不够. */
const MEASURE = String.raw`(?<=^|[,。;:、\n)]|[一二三四五六七八九]是|\d[.．]|(?<!需)要|[,;]\s*(?:还|仍)?需要?)\s*(?:我[局委办镇县市区]|本机关|本单位)?(?:进一步|继续|持续|不断|切实|着力|要|以|通过|现|专门)*(?:加强|完善|提升|提高|改善|优化|强化|健全|推进|规范|增强|加大|落实|建立|制定|开展|组织|加快|推出|邀请|压实|严格|拓宽|丰富|深化|细化|安排|指定|明确(?!的)|配[备齐]|增[配派设]|选派|抽调)(?![^,。;]{0,10}(?:不|欠|缺|弱|少|滞后|有待))`;

/** 现已引入动漫解读, 我局实行周巡查, 每季度通报一次: the same, by more verbs, where nothing in their clause is wanting. */
const ACTION = String.raw`(?<=^|[,。;:、\n)]|[一二三四五六七八九]是|\d[.．])\s*(?:我[局委办镇县市区们]|本机关|本单位)?(?:目前|现|已经?|正|正在|年内|全年|对此|全面|逐步|抓紧|先后|并|也|均|主动|积极|及时|适时|专门|同时|通过|重新)*(?:组织|开展|安排|邀请|建立|制定|优化|丰富|细化|实行|实施|推行|采取|采用|引入|引进|聘请|举办|压缩|缩短|责成|督促|通报|约谈|梳理|探索|尝试|试行|升级|改版|充实|扩充|配强|轮训|抽查|指定|修订|出台|印发|增[设加]|新增|开[设通]|设立|拓展|调整|清理|整合|归并|补充|更正|对照|紧盯|坚持|以会代训|由专人|每(?:周|月|季度?|日|天|半年|两周)|逐[月季周日]|定期|限期)(?!的)(?![^,。;]{0,16}${WANTING})`;

/** 对公开目录进行了全面梳理 */
const DONE_WITH = `对[^,。;]{2,20}进行了?(?:全面|集中|系统|重新|逐一|认真)*(?:梳理|清理|排查|整合|修订|调整|优化|升级|改造|培训|规范|完善)(?![^,。;]{0,10}${WANTING})`;

const IMPROVEMENT = new RegExp([LACKING + DONE, MEASURE, ACTION, DONE_WITH].join('|'), 'u');

/** Whether a text, its width folded, tells of anything that was done or is to be done about problems. */
export const namesImprovement = (text: string, year: number | null): boolean =>
  IMPROVEMENT.test(text) || (year !== null && plansFor(year + 1, text));

/** 2025年，每季度培训一次 in the report of 2024, but not 2025年的预算公开不及时. */
function plansFor(year: number, text: string): boolean {
  const named = `${year}年`;
  for (let at = text.indexOf(named); at >= 0; at = text.indexOf(named, at + named.length)) {
    const end = at + named.length;
    const said = text.slice(end, end + LONGEST_PLAN);
    if (BEFORE_PLAN.test(text.slice(Math.max(0, at - 1), at)) && PLAN.test(said)) return true;
  }
  return false;
}

const LONGEST_PLAN = 60;
const BEFORE_PLAN = /^$|[,。;:\n)、到从自至在]/u;
const PLAN =
  /^(?!度?[^,。;]{0,6}(?:预算|公告|公报|计划|报告)|的)(?![^。;\n]*?(?:不够|不足|不及时|不到位|不[高强多清明]|欠|缺|较?弱|滞后|有待|没有|未))[^。;\n]{4,}/u;
