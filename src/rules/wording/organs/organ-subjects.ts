import type { Report } from '../../../report/report.js';
import { type Passage, sentencesOf } from '../../passages.js';
import { pattern, wording } from '../../wording-patterns.js';
import { countsOfTables } from '../../words/counts-of-tables.js';
import { ENDS_ORGAN, governmentOf, type Named, ORGAN } from './organ-named.js';

/** 一年来，某市水务局高度重视政府信息公开工作: whose work the report speaks of. */
export function* subjectsIn({ text, at }: Passage, form: Report): Iterable<Named> {
  for (const { text: sentence, index } of sentencesOf(text)) {
    if (!ENDS_ORGAN.test(sentence)) continue;
    const subject = OF_DISCLOSURE.test(sentence) ? SUBJECT.exec(sentence) : null;
    const { groups, index: offset = 0 } = subject ?? countingSubject(sentence, form) ?? {};
    if (groups?.name) yield { name: groups.name, message: 'subject', place: at(index + offset) };
  }
}

/** 县应急局全年收到申请41件，办结41件: who counts what the tables of the report hold, and hands on nothing of it. */
function countingSubject(sentence: string, form: Report): RegExpExecArray | null {
  const subject = COUNTS.test(sentence) ? COUNTING.exec(sentence) : null;
  const counted = subject && sentence.slice(subject.index + subject[0].length);
  return counted && !OF_OURSELVES.test(counted) && countsOfTables(counted, form) ? subject : null;
}
const COUNTS = /(?:收到|受理|新收|办结|答复|作出)[^,。;]{0,20}\d/u;
const COUNTING = new RegExp(
  `^\\s*(?:\\([一二三四五六七八九十]\\)[^,。;]{0,12}[。:])?(?:\\d{4}年度?,?|一年来,|全年,)?(?<name>${ORGAN})(?=(?:全年|本年度?|今年|累计|共计?|总共|依法|\\d{4}年度?)*(?:新?收到?|受理|办结|答复|作出))`,
  'u',
);
const OF_OURSELVES = /[我本](?:局|厅|委|办|镇|乡|街道|机关|单位)|转[交办送由]|联合|牵头/u;

const subjectOf = (name: string) => new RegExp(wording.organs.subject.replace('{organ}', name), 'u');
const SUBJECT = subjectOf(ORGAN);

/** 2024年，某县坚持以人民为中心，推进政务公开: the place that the first sentence speaks of. */
export function* placeOpening({ text, at }: Passage): Iterable<Named> {
  const [opening] = sentencesOf(text);
  if (!opening || !OF_DISCLOSURE.test(opening.text)) return;
  const { groups, index = 0 } = PLACE_SUBJECT.exec(opening.text) ?? {};
  if (groups?.name && index === 0)
    yield { name: governmentOf(groups.name), message: 'subject', place: at(opening.index + index) };
}

/** Of two cities one may lie in the other; 高新区 lies in a district. */
const PLACE_SUBJECT = subjectOf(
  `(?![全我本该各原上在与和同按据以赴由]|学习|借鉴|参照|对[标照]|考察|根据|结合|围绕|聚焦|联合|邀请)[〇㐀-鿿]{1,10}(?:县|旗|(?<!新|发|园|范|景|城|市|辖|地|治|税|作|校|社|库|山)区|镇|(?<!城)乡|街道)`,
);
const OF_DISCLOSURE = pattern(wording.organs.work);
