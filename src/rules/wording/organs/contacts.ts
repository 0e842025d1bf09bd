import { matchesIn } from '../../../report/text/matches-in.js';
import { type Passage, sentencesOf } from '../../passages.js';
import { governmentOf, type Named, ORGAN } from './organ-named.js';

/** 如有疑问，请与某市水务局办公室联系: whom readers are to turn to. */
export function* contactsIn({ text, at }: Passage): Iterable<Named> {
  for (const { text: sentence, index } of sentencesOf(text)) {
    if (!CONTACT.test(sentence)) continue;
    for (const pattern of SUPERVISED.test(sentence) ? TURNED_TO : [...TURNED_TO, ...TOLD_BESIDE])
      for (const { groups, index: offset } of matchesIn(sentence, pattern)) {
        const name = nameIn(groups);
        if (!PARENT.test(name)) yield { name, message: 'contact', place: at(index + offset) };
      }
  }
}

function nameIn(groups: Readonly<Record<string, string | undefined>> | undefined): string {
  if (groups?.town) return governmentOf(groups.town);
  return groups?.area ? `${groups.area}人民政府` : (groups?.name ?? '');
}

const CONTACT =
  /联系|咨询|垂询|反映|疑问|地址|电话|来函|来信|致函|索取|寄[送至到往]|反馈[至到给]|受理(?:机构|单位|部门)/u;
/** 监督电话: of who supervises. */
const SUPERVISED = /监督|举报|投诉|复议|巡视|巡察/u;

/** Its names tell no level, so that one may be another's parent: 国家统计局东川调查队 may be a city's, and 北固调查队 a county's of it. */
const PARENT = /海关$|(?<![省市州盟县区旗])调查队$/u;

/** 联系部门为, 请致电, 来函寄送, 可到: what leads to whom readers are to turn to. */
const LEAD =
  '(?:与|向|致[电函]|反馈[至到给]|(?:联系|咨询)(?:(?:部门|单位|机构|科室|人|电话|方式)?[:是为]{1,2})?|(?:单位|机构|部门|方式|联系人)(?<!(?:监督|监察|投诉|举报|复议|主管|指导|上级|牵头|评估|发布|审核)..)[:为是]|寄[送至到往给]|[请可或接]到|前往)';
/** 部门为某市水务局: the words between are no name. */
const NAME = `(?!(?:部门|单位|机构|科室)[:为是])(?<name>${ORGAN})`;
const TO_TURN = '联系|咨询|反映|垂询|索取';

const TURNED_TO = [
  // What follows is its office, the act of turning to it, or an end.
  new RegExp(
    String.raw`${LEAD}\s?${NAME}(?=[〇㐀-鿿]{0,14}?(?:办公室|科|股|处|室|大队|支队|中队)|\s?(?:${TO_TURN})|[,(\s]|$)`,
    'gu',
  ),
  // 与某镇党政办公室联系: a town's office, by the name of the town alone.
  new RegExp(
    String.raw`${LEAD}\s?(?<town>[〇㐀-鿿]{2,12}(?<!乡)(?:镇|乡|街道))(?=(?:党政|党群|政府|综合|政务公开)[〇㐀-鿿]{0,8}?办)`,
    'gu',
  ),
  // 与某区政务公开办公室联系: that of a government.
  new RegExp(
    String.raw`${LEAD}\s?(?<area>(?!当地|所在|所属|相关|有关|上级|[各本我该省市县区州旗])[〇㐀-鿿]{2,12}?[县市区旗])(?=(?:(?:人民)?政府)?(?:政府信息公开|政务公开|政务)?办公室)`,
    'gu',
  ),
  // 联系地址：人民路88号某市水务局: who is to be found there.
  new RegExp(
    String.raw`地址[:是为][^,。;()]{2,30}?\d{1,4}号\s?(?<name>${ORGAN})(?=[,。;)\s]|(?:办公室|[〇㐀-鿿]{1,6}科)?[,。;)]|$)`,
    'gu',
  ),
  // 某街道办事处地址：……: whose address it is.
  new RegExp(String.raw`(?<=^|[\n。,;:(])(?<name>${ORGAN})(?=(?:办公|通讯|通信|单位)?(?:地址|电话))`, 'gu'),
];

/** 咨询电话：0771-……（某市水务局办公室）: whose number it is. */
const TOLD_BESIDE = [
  new RegExp(
    String.raw`(?:咨询|联系|办公)电话(?:为|是|:)?\s?[\d\-—、 ]{7,30}\((?<name>${ORGAN})(?=[〇㐀-鿿]{0,10}?(?:办公室|科|股|处|室)?\))`,
    'gu',
  ),
];
