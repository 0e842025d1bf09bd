import { isFormer, type WordedYear } from './year-told.js';

/** 制定印发《某局2023年政务公开工作要点》: what the organ has issued itself is for the year that is reported. */
const ISSUED = new RegExp(
  [
    '(?:^|[,;:.])(?:[一二三四五]是)?(?:(?:[我本]|全)[^,。;《》\\d]{1,3})?(?:年初|及时|先后|认真|结合实际|研究|牵头|组织|专门|还|并){0,3}',
    '(?:制[定发订]|印发|出台|编制|拟定|下发)(?:并?(?:印发|实施|发布|出台|下发))?了?',
    '《[^《》]{0,30}?(?<year>\\d{4})年度?[^《》]{0,20}公开[^《》]{0,16}(?:要点|计划|方案|安排|任务|分工)[^《》]{0,8}》',
  ].join(''),
  'u',
);
/** How the year before was done is scored when it is over; what is told of another year may be of its plan. */
const OTHERWISE = /考核|评估|评议|总结|去年|上年|基础上|[以由从]来|继续|沿用|延续/u;

/** The year of a plan that an organ has issued, where it is an older one than the report's. */
export function issuedPlan(sentence: string, year: number): WordedYear | undefined {
  const found = ISSUED.exec(sentence)?.groups?.year;
  if (found === undefined || !isFormer(found, year) || OTHERWISE.test(sentence)) return undefined;
  // 2023年，印发《2023年政务公开工作要点》 tells of that year.
  const isNamedTwice = sentence.split(`${found}年`).length > 2;
  return isNamedTwice ? undefined : { message: 'sentence', found };
}
