/** What reports tell with figures or deny, each by words of its own: a year is compared only with what the other tells of the same. */
const MATTERS = [
  /(?<!被)申请(?!复议|行政复议)|受理|办结|答复|依申请|收到?\d/u,
  /复议|诉讼|纠错|败诉/u,
  /责任追究|追究责任|被追究|问责|泄密|舆情/u,
  /收费|费用|处理费/u,
  /规范性文件|规章|制发|废止/u,
  /许可|处罚|强制|采购/u,
  /\d[条篇]|信息(?!公开|处理费)|网站|公众号|微[信博]/u,
  /培训|会议|座谈会|通[气联]会|发布会|检查|考核|督查|自查/u,
  /留言|来信|信件|热线|咨询|信箱|提案|建议|投诉|工单|诉求/u,
];

/** A count, or that there was none. */
const TELLS = /[\d零一二两三四五六七八九十百千万](?:余|多)?[件条篇个份次期场元部项起宗例人]|未|没有|无/u;

/** What a sentence on this year tells, if it does. */
export const toldIn = (sentence: string): string => (TELLS.test(sentence.replace(YEARS, '')) ? sentence : '');
const YEARS = /\d{4}年/gu;

/** Whether what is told of two years may be compared; of what is of no known matter it may. */
export function mayCompare(one: string, other: string): boolean {
  const matters = MATTERS.filter((matter) => matter.test(one));
  return matters.length === 0 || matters.some((matter) => matter.test(other));
}

/** 我局坚持以公开为常态: how every report opens, without a figure; nobody compares it. */
export const isOpening = (said: string): boolean =>
  OPENING.test(said) && !/\d/u.test(said.replace(YEARS, ''));
const OPENING =
  /^(?:度|全年)*,?(?:[^,。;]{0,12}(?:在[^,。;]{2,30}[领指]导[^,。;]{0,6}下|(?:根据|按照|依据)[^,。;]{2,40}),)?[^,。;]{0,20}(?:始终|积极|继续)?(?:按照[^,。;]{0,16}(?:要求|部署|安排)|坚持(?:以|“|公开|把|不懈)|(?:认真|全面|深入|严格|扎实|坚决|自觉)(?:学习|贯彻|落实|执行|按照|遵循|履行)|贯彻落实|严格按照|高度重视|紧紧围绕|紧扣)/u;
