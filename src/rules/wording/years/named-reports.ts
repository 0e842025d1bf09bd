/** 编制2023年政府信息公开工作年度报告; 现将2023年工作情况报告如下; the report itself, called by another year. */
const NAMED_REPORTS = [
  /(?:编制|制作|编写|撰写|公布|发布|形成|现将|特将|本)[^,。;]{0,24}?(?<year>\d{4})年度?的?[^,。;\d与和及]{0,16}?(?:(?:政府)?信息|政务)公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)(?<behind>[^,。;]*)/u,
  /(?:编制|编写|公布|发布|形成)[^,。;]{0,24}?(?<year>\d{4})年(?:度?年度报告|度?年报|度报告)(?<behind>[^,。;]*)/u,
  /(?:现将|特将|现就|^将)[^,。;\d]{0,20}(?<year>\d{4})年度?[^,。;\d]{0,24}(?:如下|公布|公开|予以)(?<behind>)/u,
  /^(?:[^,。;\d]{0,20})?(?<year>\d{4})年度?政府信息公开(?:工作)?(?:年度)?(?:报告|年报)(?:由|共|全文|包括|分为|所列|依据|根据|按照|是|系|$)(?<behind>)/u,
  // 公布2023年某市人力资源和社会保障局政府信息公开工作年度报告: the organ stands between, whatever it is called.
  /(?:编制|公布|发布|形成|向社会公开)[^,。;\d]{0,10}(?<year>\d{4})年度?[^,。;\d]{2,30}[局委厅办室会镇乡道府处院区县市](?:政府)?信息公开(?:工作)?(?:情况)?(?:年度)?(?:报告|年报)(?<behind>[^,。;]*)/u,
  // 公布2023年度政府信息公开工作情况; 为便于公众了解某局2023年政府信息公开工作
  /(?:公布|发布|报告|便于[^,。;\d]{0,16}了解)[^,。;\d]{0,12}(?<year>\d{4})年度?的?(?:政府)?信息公开工作(?:开展)?(?:情况)?(?=[,。]|$)(?<behind>)/u,
  /包括[^,。;、\d]{0,16}(?<year>\d{4})年度?(?:政府信息公开)?(?:工作)?总体情况(?<behind>)/u,
  /汇报[^,。;\d]{0,6}(?<year>\d{4})年度?[^,。;\d]{0,6}政府信息公开工作(?<behind>[^,。;]*)/u,
  /(?:反映|体现|总结|涵盖)了?[^,。;\d]{0,10}(?<year>\d{4})年度?[^,。;\d与和及]{0,16}政府信息公开(?<behind>[^,。;]*)/u,
  /对[^,。;\d]{0,10}(?<year>\d{4})年度?[^,。;\d与和及]{0,16}公开[^,。;\d]{0,8}(?:进行|[作做])了?[^,。;\d]{0,6}(?:总结|梳理|回顾)(?<behind>[^,。;]*)/u,
];
/** 关于编制2023年年度报告的通知, 针对2023年报告反馈的问题: another text is meant. */
const ANOTHER = /通知|要求|部署|基础上|反馈|问题|整改|指出/u;
const BEFORE_ANOTHER = /针对|对照|参照|(?:根据|按照)(?!.*(?:编制|形成|公布|发布))|上年|去年|上一|往年/u;

const COMPARED = /相比|对照|对比|参照|上年|去年|上一|往年/u;

/** 国家税务总局某县税务局(以下简称“某县税务局”)2023年度报告: a name in short stands between whose report it is and its year. */
const IN_SHORT = /\((?:以下|下文)?[简统合并]?称[^()]{1,24}\)/gu;

/** 结合我局2023年政府信息公开工作实际，编制本报告: what the report is made of. */
const MADE_OF =
  /(?:结合|按照|根据|依据|汇总|基于|综合)[^,。;\d]{0,24}(?<year>\d{4})年度?(?!的?(?:工作)?(?:要点|考核|测评|评估|通知|部署))[^,。;\d]{0,30}(?:信息公开|政务公开)[^,。;\d要求通知部署反馈问题]{0,8}(?:(?:实际|工作情况|开展情况|统计数据|有关数据|相关数据)[^,。;]*,?(?:[^,。;]{0,10}(?:编制|撰写|形成|编写)|.{0,40}本报告)|(?:工作|工作年度报告)(?:编制|撰写|形成|编写)(?:而成|本报告))/u;

/** 市、区对2023年政府信息公开工作年度报告编制发布工作的要求: how the report is to be made, in no notice. */
const TO_BE_MADE =
  /(?:对|关于做好)(?<made>\d{4})年度?政府信息公开(?:工作)?年度报告的?(?:编制|编写)(?:和|与|、)?(?:发布|公布|公开|报送)?(?:工作)?的?要求/u;

/** 现发布2023年, 特向社会公布2023年, 从六个方面汇报我镇2023年: that the first paragraph of the first section does what a preface should. */
export const ordersReport = (sentence: string): boolean => ORDERS.test(sentence);
const ORDERS =
  /现(?:特|将|就|予以|向社会)?(?:公布|公开|发布|报告|将)|特(?:向社会)?(?:公布|公开|发布|将)|汇报(?:我|本|全)/u;

/** The year by which a preface calls the report, where it is another one than the report's. */
export function namedReport(sentence: string, year: number): string | undefined {
  const { year: of } = MADE_OF.exec(sentence)?.groups ?? {};
  const { made = of } = TO_BE_MADE.exec(sentence)?.groups ?? {};
  if (made !== undefined && Number(made) !== year && !COMPARED.test(sentence)) return made;
  for (const clause of sentence.replace(IN_SHORT, '').split(',')) {
    for (const pattern of NAMED_REPORTS) {
      const { year: found, behind = '' } = pattern.exec(clause)?.groups ?? {};
      if (found === undefined || Number(found) === year) continue;
      if (ANOTHER.test(behind) || BEFORE_ANOTHER.test(clause.slice(0, clause.indexOf(found)))) continue;
      return found;
    }
  }
  return undefined;
}
