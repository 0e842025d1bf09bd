import { once } from '../../edition/memo.js';
import type { Author } from '../author.js';
import { type Lexicon, lexicon, NO_WORDS, type Sense } from './lexicon.js';

/** The organ's own name, with or without what it begins with: 市水务局 for 某市水务局; and the place that it is named after. */
export const ownNames = once(({ organ, kind }: Author): Lexicon => {
  // 某市人民政府 may mean the office only; see scopeOf.
  if (organ === null || kind === 'government' || !IS_NAME.test(organ)) return NO_WORDS;
  const place = organ.replace(SEAT, '');
  // 人民政府 alone may be any.
  const shortest = Math.max(SHORTEST_NAME, organ.length - place.length + 1);
  const endings = [...endingsOf(organ, shortest), ...endingsOf(place, SHORTEST_NAME)];
  const village = kind === 'township' ? place.replace(COUNTY, '') : '';
  if (village.length >= SHORTEST_VILLAGE) endings.push(village);
  const [bare] = BARE.exec(organ) ?? [];
  if (bare) endings.push(bare);
  const short = organ.replace(RUNS, '');
  if (short !== organ)
    endings.push(
      ...endingsOf(short, SHORTEST_NAME).filter((name) => name === short || LEVELS.has(name[0] ?? '')),
    );
  if (SCHOOL.test(organ)) endings.push('学校');
  const [field] = FIELD.exec(organ) ?? [];
  if (field) endings.push(`${field}行政`);
  return lexicon([...new Set(endings)].map((spelling) => ({ spelling, sense: OWN })));
});

const OWN: Sense = { as: 'role', role: 'own' };

const endingsOf = (name: string, shortest: number) =>
  Array.from({ length: Math.max(0, name.length - shortest + 1) }, (_, from) => name.slice(from));

/** 青川镇人民政府 reports for 青川镇, and the committee of a zone for the zone. */
const SEAT = /(?:人民政府|办事处|管理委员会|管委会)$/u;
/** What an organ calls itself without 我. */
const BARE = /(?:公司|集团|大学|学院|医院|中心|支队|大队|总队|管委会)$/u;
/** 县应急局 is 某县应急管理局, 省机关事务局 某省机关事务管理局. */
const RUNS = /(?<!城市)(?:监督)?管理(?=局$)/u;
const LEVELS = new Set('省市县区旗州盟');
const SCHOOL = /(?:学校|[中小]学|幼儿园)$/u;
/** 统计行政处罚 in the report of 某市统计局: 计 is a word by itself. */
const FIELD = /[统审]计/u;
const COUNTY = /^.*[省市县区旗州盟]/u;

const SHORTEST_NAME = 4;
const SHORTEST_VILLAGE = 3;
/** What is longer is no name, and each of its ends would be looked for; braces would be choices. */
const IS_NAME = /^[^{}]{1,200}$/u;
