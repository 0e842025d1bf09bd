import { matchesIn } from '../../../report/text/matches-in.js';
/** The name of an organ in its two halves: 某市某区 and 水务局. */
export interface OrganName {
  readonly area: string;
  readonly core: string;
}

/** 市 of 某市 ends an area; that of 城市 and 市场监督 does not. */
const AREA_ENDS = /(?:街道(?!办事处)|自治区|[省市州盟县区旗镇乡])/gu;
const NO_AREA = /(?:城.|(?:[社园景林矿灌库辖街]|开发|保税|合作)区)$/u;
const NO_END_BEHIND = /^(?:场|政|容|民|域|村|属|级|直)/u;

export function splitName(name: string): OrganName {
  let end = 0;
  for (const { 0: found, index } of matchesIn(name, AREA_ENDS)) {
    const behind = index + found.length;
    if (behind > name.length - 2) break;
    if (!NO_AREA.test(name.slice(0, behind)) && !NO_END_BEHIND.test(name.slice(behind))) end = behind;
  }
  return { area: name.slice(0, end), core: name.slice(end) };
}

/** Two names of one organ: one is the other's end, or leaves characters of it out (住建局, 住房和城乡建设局). */
export function maySame(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((name) => name.replace(ENDING, '').replace(JOINTS, ''))
    .sort((a, b) => a.length - b.length);
  if (long.includes(short)) return true;
  // 某区生态环境分局, 某市生态环境局某区分局
  if (short.endsWith(BRANCH) && [...short].every((character) => long.includes(character))) return true;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 卫生健康局 was 卫生健康委员会, or is still called so. */
const ENDING = /(?:委员会|(?<!分)局|委|厅|办)$/u;
/** 住房与城乡建设局 is 住房和城乡建设局. */
const JOINTS = /[和与及暨]/gu;
const BRANCH = '分局';

/** Two areas of one level, of which neither lies in the other: 甲县 and 乙县, 甲镇 and 乙乡; a 乡 that became a 镇 kept its name. */
export function areApart(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (isOtherLevel(one, other)) return true;
  const areTowns = TOWN.test(one) && TOWN.test(other);
  if (!areTowns && one.at(-1) !== other.at(-1)) return false;
  const [its, ours] = areTowns ? [one.replace(TOWN, ''), other.replace(TOWN, '')] : [one, other];
  return !its.endsWith(ours) && !ours.endsWith(its);
}
const TOWN = /(?:民族)?[乡镇]$/u;

/** 北固县 and 北固区: no place is both at a time. 北固市 may have a 北固县. */
function isOtherLevel(one: string, other: string): boolean {
  const [its, ours] = [one, other].map((name) => COUNTY.exec(name)?.groups?.stem ?? '');
  const isCounty = one.endsWith('县') !== other.endsWith('县');
  return isCounty && its !== '' && its === ours;
}
const COUNTY = /(?:^|[省市州盟])(?<stem>[^省市州盟]{2,6})[县区]$/u;

/** 青川县, beside 北固市: a county or a town under some city; 北固县 may have become 北固市, and 北固市青川县 be it, told in full. */
export const liesBelow = (one: string, other: string): boolean =>
  LOW.test(one) && HIGH.test(other) && (STAND_IN.test(one) || !one.startsWith(other.slice(0, -1)));
/** 某县, beside 某市: names that are left out tell the level alone. */
const STAND_IN = /^某[县区旗镇乡]$/u;
const LOW = /[县区旗镇乡]$/u;
const HIGH = /[市州盟省]$/u;

/** Areas that may be the same one, told in full or in short. */
export function maySameArea(one: string, other: string): boolean {
  return one === '' || other === '' || one.endsWith(other) || other.endsWith(one);
}
