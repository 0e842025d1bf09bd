import { OLDEST, type WordedYear } from './year-told.js';

/** 2022年存在的主要问题：, 2022年工作中的不足主要有: what the section of problems opens with. */
const OPENS =
  /^(?:\([一二三四五六七八九十]\)|[一二三四五六七八九十]、)?(?<year>\d{4})年度?,?(?:我[局委办厅镇乡县区市]|我街道|本单位|本机关)?,?(?:的?(?:政府信息公开|政务公开|信息公开))?(?:工作)?(?:中,(?=一是|存在|[^,]{0,6}(?:问题|不足))|中?(?:还|仍|也)?(?:存在)?的?(?:主要|突出)?(?:问题|不足|短板|薄弱环节|差距)(?:和不足|及不足)?(?:主要)?(?:[:,是有]|如下|表现|包括|集中))/u;
/** What the year before has left, and this one has mended: 上年提出的问题, 均已整改. */
const MENDED =
  /上年|去年|上一年|(?:已|均|全部|基本|完成|得到|予以)[^,。;]{0,8}(?:整改|改进|解决|完善|落实)|整改(?:情况|完成|到位|完毕|落实)|改进(?:到位|完毕)|解决(?:了|到位)/u;

/** The other year whose problems the section of problems tells of, where nothing of it tells of this year, or of what was mended. */
export function problemsOfYear(sentence: string, year: number, section: string): WordedYear | undefined {
  const { year: found = '' } = OPENS.exec(sentence.trim())?.groups ?? {};
  const ago = year - Number(found);
  if (found === '' || ago <= 0 || ago > OLDEST) return undefined;
  if (section.includes(`${year}年`) || MENDED.test(section)) return undefined;
  return { message: 'sentence', found };
}
