import { isFormer, type WordedYear } from './year-told.js';

const BEGINS =
  '^(?:\\([一二三四五六七八九十]\\)|[一二三四五六七八九十]、)?(?:[与和同][^,。;\\d]{2,16}(?:相比|比),|对[照标比][^,。;\\d]{2,16},|回顾)?(?<year>\\d{4})年度?,?';
const SUBJECT =
  '(?:我[局委办厅镇乡县区市]|我街道|本单位|本机关)?,?(?:的?(?:政府信息公开|政务公开|信息公开))?(?:的?工作)?';
/** 2022年存在的主要问题：, 2022年工作中的不足主要有, 2022年仍有不足: what the section of problems opens with. */
const OPENS = new RegExp(
  `${BEGINS}${SUBJECT}(?:中,(?=一是|存在|[^,]{0,6}(?:问题|不足))|中?(?:虽[^,。;\\d]{2,24},但)?(?:还|仍|也|依然|尚|然)*(?:存在|有)?(?:着|一定|一些|不少|较大|诸多|[一二两三四五几\\d](?:个|点|项|处)?(?:方面)?)*的?(?:主要|突出)?(?:问题|不足|短板|薄弱环节|差距)(?:和不足|及不足)?(?:主要)?(?:[:,是有。]|如下|表现|包括|集中)|(?:中)?,?(?:主要)?(?:还|仍|也|依然|尚|然)*存在(?:着)?[^,。;\\d]{2,40}(?:问题|不足|短板|现象)(?!已|均|都|得到|有所|基本)|虽[^。;\\d]{2,50},(?:还|仍|也|依然|尚|然)*(?:存在|有)[^,。;\\d]{2,20}:)`,
  'u',
);
/**
 * 2022年采取的改进措施有, 2022年针对上年度报告指出的问题，新开设专栏; 2022年公开质量较上年明显提升: what was done about them in the report's own
 * year, and how that went.
 */
const MENDS = new RegExp(
  `${BEGINS}(?:${SUBJECT}(?:采取|实施|推进|开展|落实)的?(?:主要|重点)?(?:改进|整改)(?:措施|举措|工作)(?:主要)?(?:[:,是为有]|如下|包括)|(?:我[局委办厅镇乡县区市])?,?(?:针对|围绕|对照|就)(?:上一?年度?|去年)(?:年度)?(?:报告|年报)?[^,。;]{0,24}(?:问题|不足|短板|意见建议)|(?:全年)?[^,。;\\d]{2,20}[较比](?:上一?年|去年)度?(?:有所|明显|显著|大幅|进一步|均|都|有了?)*(?:改善|提升|提高|增强|好转|进步)[,。]?)`,
  'u',
);

/** What the year before has left, and this one has mended: 上年提出的问题, 均已整改. */
const MENDED =
  /上年|去年|上一年|(?:已|均|全部|基本|完成|得到|予以)[^,。;]{0,8}(?:整改|改进|改善|解决|完善|缓解|好转|落实)|整改(?:情况|完成|到位|完毕|落实)|改进(?:到位|完毕)|解决(?:了|到位)/u;

/** The other year whose problems the section of problems tells of, where nothing of it tells of this year, or of what was mended. */
export function problemsOfYear(
  sentence: string,
  year: number,
  section: string,
  opens: boolean,
): WordedYear | undefined {
  const said = sentence.trim();
  const mended = MENDS.exec(said)?.groups?.year;
  const { year: found = mended } = (opens && OPENS.exec(said)?.groups) || {};
  if (found === undefined || !isFormer(found, year) || section.includes(`${year}年`)) return undefined;
  if (mended === undefined && MENDED.test(section)) return undefined;
  return { message: 'sentence', found };
}
