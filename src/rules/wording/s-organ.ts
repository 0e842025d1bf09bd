import type { Place } from '../../finding/finding.js';
import { kindByName } from '../../report/kind.js';
import { findTitle } from '../../report/prose/title.js';
import type { Report } from '../../report/report.js';
import { matchesIn } from '../../report/text/matches-in.js';
import { withoutInvisible } from '../../report/value.js';
import { foldWidth, narrativeOf, type Passage } from '../passages.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';
import { contactsIn } from './organs/contacts.js';
import { areApart, liesBelow, maySame, maySameArea, splitName } from './organs/organ-name.js';
import { type Named, ORGAN } from './organs/organ-named.js';
import { placeOpening, subjectsIn } from './organs/organ-subjects.js';
import { otherSelves } from './organs/other-selves.js';
import { areZonesApart, runsZone } from './organs/zone-names.js';

export const sOrgan = defineRule({
  id: 'S-ORGAN',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    const organ = bare(form.organ.value ?? '');
    if (organ === '') return;
    const title = findTitle(form.book);
    if (title?.organ && isAnother(bare(title.organ), organ, form))
      yield found('title', title.organ, organ, placeOf(title.cell));
    for (const { name: said, message, place, isOfReport } of namesIn(form)) {
      const name = nameIn(said);
      if (name === undefined) continue;
      const isOther =
        isAnother(name, organ, form) ||
        (message !== 'subject' && isFartherDown(name, organ, form)) ||
        (isOfReport && isOfOtherKind(name, organ, form));
      if (isOther) yield found(message, name, organ, place);
    }
    yield* otherSelves(form, organ);
  },
});

function found(message: Named['message'] | 'title', name: string, organ: string, place: Place) {
  return { message, values: { name, organ }, places: [place], expected: organ, actual: name };
}

/** The name of an organ behind what is done with it: 全面反映某市水务局 tells of it; 认真落实某市财政局 follows what another asks for. */
const nameIn = (said: string): string | undefined =>
  FOLLOWED.test(said) ? undefined : said.replace(TOLD, '');
const TOLD = pattern(wording.organs.told);
const FOLLOWED = pattern(wording.organs.followed);

function* namesIn(form: Report): Iterable<Named> {
  const passages = narrativeOf(form);
  const [preface] = passages;
  const isPreface = form.edition.sections.some(({ key, untitled }) => untitled && key === preface?.key);
  if (preface && isPreface) {
    yield* contactsIn(preface);
    yield* authorsIn(preface);
  }
  const sections = isPreface ? passages.slice(1) : passages;
  for (const passage of sections) yield* subjectsIn(passage, form);
  const [overview] = sections;
  if (overview?.key === OVERVIEW) yield* placeOpening(overview);
  const { value: signed, cell } = form.signedBy;
  if (signed !== null && cell) yield { name: bare(signed), message: 'signature', place: placeOf(cell) };
  const last = passages.at(-1);
  if (last && last.key === form.edition.sections.at(-1)?.key) yield* signatureOf(last);
}

/** 本报告由某市水务局编制: who says that it wrote the report. */
function* authorsIn({ text, at }: Passage): Iterable<Named> {
  for (const pattern of WRITTEN)
    for (const { groups, index } of matchesIn(text, pattern))
      yield {
        name: groups?.name ?? '',
        message: 'author',
        place: at(index),
        isOfReport: pattern === OF_REPORT,
      };
}

const WRITTEN_BY = new RegExp(
  `由(?<name>${ORGAN})(?:负责|组织|牵头|统一|汇总|依法|按要求|(?:根据|按照|依据|依照)[^,。;]{1,24}(?:规定|要求|条例》?|通知》?))*(?:编制|编写|编撰|起草|撰写|编发)`,
  'gu',
);

/** What the preface begins a clause with, before the name of the organ. */
const LEAD =
  '(?<=^|[\\n。,;:])(?:[现特](?:将|就)?|编制|制定|编写|形成|汇总|并|予以|向?社会|公布|发布|公开)*(?!会同|联合|协同|配合|根据|按照|依据|转发|落实|参照|经|报|与|和|由|请)';
const PLACE = `[〇㐀-鿿]{1,24}?(?:镇|乡|街道)`;

const OFFICE = '(?:办公室|[〇㐀-鿿]{1,6}[科处股])?';
const FULL_REPORT = '[^,。;]{0,20}(?:年度报告|年报)';

/** 现公布某市水务局2024年政府信息公开工作年度报告: whose the report is. */
const OF_REPORT = new RegExp(
  `${LEAD}(?<name>${ORGAN}|${PLACE})(?=(?:\\((?:以下)?简称[^()]{1,24}\\))?\\d{4}年?度?(?:的?政府)信息公开(?:工作)?(?:年度)?(?:报告|年报|情况))`,
  'gu',
);

/** 某市水务局编制了2024年政府信息公开工作年度报告. */
const WRITTEN = [
  WRITTEN_BY,
  // 反映某市水务局2024年政府信息公开工作的情况
  new RegExp(`反映了?(?<name>${ORGAN})(?=\\d{4}年)`, 'gu'),
  new RegExp(
    `${LEAD}(?<name>${ORGAN})(?:特|现|依法|认真)?(?:(?:编制|编写|撰写|公布|发布)了?(?:本|${FULL_REPORT}))`,
    'gu',
  ),
  // 本报告由某市水务局办公室负责解释
  new RegExp(`由(?<name>${ORGAN})(?=${OFFICE}(?:负责)?解释)`, 'gu'),
  new RegExp(`${LEAD}(?<name>${ORGAN})(?=${OFFICE}负责(?:对?本?报告的?)?解释)`, 'gu'),
  // 某市水务局根据《条例》等要求编制本报告
  new RegExp(
    `${LEAD}(?<name>${ORGAN})(?:根据|按照|依据|依照|遵照|结合)[^。;]{2,120}?(?:编制|编写|撰写|形成)了?(?:本|此|${FULL_REPORT})`,
    'gu',
  ),
  OF_REPORT,
];

/** The last line of section six, where it is nothing but a name, or a name over a date. */
function* signatureOf({ text, at }: Passage): Iterable<Named> {
  const lines = matchesIn(text, /[^\n]+/gu).slice(-2);
  for (const { 0: line, index } of lines)
    if (SIGNATURE.test(line.trim())) yield { name: line.trim(), message: 'signature', place: at(index) };
}

const SIGNATURE = new RegExp(`^${ORGAN}$`, 'u');

/**
 * Another organ of the same kind, or the same one of another place. Offices that answer for the organ, parents and what
 * lies within it are none, and neither is a name in short.
 */
function isAnother(said: string, own: string, { kind: known }: Pick<Report, 'kind'>): boolean {
  const [name, organ] = [said.replace(ABOVE, ''), own.replace(ABOVE, '')];
  if (SELF.test(name) || ANSWERS.test(name) || ANSWERS.test(organ)) return false;
  if (name.includes(organ) || organ.includes(name)) return false;
  if (runsZone(name) && runsZone(organ)) return areZonesApart(name, organ);
  // Of a committee's zone, or a bureau's, parts have names of their own.
  if (runsZone(organ) || (BRANCH.test(name) && !BRANCH.test(organ))) return false;
  const kind = known ?? kindByName(organ);
  const service = SERVICE.exec(name)?.[0];
  const isAlike = service !== undefined && organ.endsWith(service);
  if (!isAlike && (kindByName(name) !== kind || kind === null)) return false;
  const [its, ours] = [splitName(name), splitName(organ)];
  if (maySame(its.core, ours.core)) return areApart(its.area, ours.area);
  return maySameArea(its.area, ours.area) || areApart(its.area, ours.area);
}

/** 青川县水务局 in the report of 某市水务局: what lies farther down may be spoken of, but neither writes nor answers for it. */
function isFartherDown(name: string, organ: string, { kind: known }: Pick<Report, 'kind'>): boolean {
  if (ANSWERS.test(name) || ANSWERS.test(organ) || BRANCH.test(name)) return false;
  const [its, ours] = [splitName(name), splitName(organ)];
  const kind = known ?? kindByName(organ);
  const isAlike = its.core === ours.core || (kind === 'department' && kindByName(name) === kind);
  return isAlike && liesBelow(its.area, ours.area);
}

/** 现公布某县民族宗教事务局2024年年度报告 in that of a town of the county: neither of them answers for the other. */
function isOfOtherKind(said: string, own: string, { kind: known }: Pick<Report, 'kind'>): boolean {
  const [name, organ] = [said.replace(ABOVE, ''), own.replace(ABOVE, '')];
  if ([name, organ].some((one) => SELF.test(one) || ANSWERS.test(one) || BRANCH.test(one) || runsZone(one)))
    return false;
  const kinds = [kindByName(name), known ?? kindByName(organ)];
  return kinds.includes('department') && kinds.includes('township') && !name.includes(organ);
}

/** Whose names tell no place by its level. */
const SERVICE = /(?:海关|调查队)$/u;

const OVERVIEW = 'overview';

const BRANCH = /分局$/u;
/** 某市人民政府东湖区水务局: the government above it. */
const ABOVE = /人民政府(?=[〇㐀-鿿])/u;

/** 制定本局2024年年度报告 has no name before 本局. */
/** 我局, and 全局, 区局 and 省局, which name no organ. */
const SELF =
  /^(?:本|我|该|各|有关|相关|上级|下级)|^(?:[全两几整]|[省市县区州旗盟分总支]{1,2})(?:局|厅|委|办|署)$|(?:本|我)(?:局|厅|委员会|委|镇|乡|街道)$/u;

/** Names of what answers for others, whatever they are called: offices, and the bureaus that run the platforms. */
const ANSWERS =
  /办公室$|(?<!外|外侨|人防|国动|金融)办$|政务|政数|行政审批|数据|大数据|公开|信访|档案|机关事务|网信/u;

const bare = (name: string) => foldWidth(withoutInvisible(name)).replace(/\s/gu, '');
