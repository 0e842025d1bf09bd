import { matchesIn } from '../../../report/text/matches-in.js';
import { lastPlaceOf } from '../told-figure.js';
import type { Change } from './changes.js';

const FIGURE = String.raw`\d{1,9}(?:\.\d{1,4})?`;
const YEAR_BEFORE = '(?:去年|上年度?|上一年度?|[12]\\d{3}年)(?:同期|全年|底|末)?(?:的|为)?';
const UP = '提高|提升|上升|增长|增加|新增|扩大|延长|增|升';
const DOWN = '下降|降低|减少|缩短|压缩|压减|缩减|回落|减|降';
/** What is told in shares, in days or in ten thousands: exact counts of other units are read as quantities. */
const UNIT = '%|工作日|天|小时|分钟|[万亿](?:元|人次?|条|次|件|户|字|册|通|份|篇)?';
/** Counts that are rounded. */
const SCALED = '[万亿](?:元|人次?|条|次|件|户|字|册|通|份|篇)?';
const STEP = `(?:(?<up>${UP})|(?<down>${DOWN}))了?(?<by>${FIGURE})(?<step>个百分点|${UNIT})`;

/** 由92.1%提高到99.4%，提高8.3个百分点; 由12天缩短为7天，缩短6天. */
const BECAME = new RegExp(
  `[由从](?:${YEAR_BEFORE})?(?<was>${FIGURE})(?<unit>${UNIT})[^，,。；;：:（(\\d]{0,6}?(?:${UP}|${DOWN}|变|调整|优化|压)(?:到|至|为)?了?(?<now>${FIGURE})(?<same>${UNIT})[，,](?:净|共|即)?${STEP}`,
  'gu',
);
/** 99.4%，比上年的92.1%提高8.3个百分点 */
const COMPARED = new RegExp(
  `[较比]${YEAR_BEFORE}(?<=(?<![\\d.])(?<now>${FIGURE})(?<same>${UNIT})[，,]?[较比]${YEAR_BEFORE})(?<was>${FIGURE})(?<unit>${UNIT})${STEP}`,
  'gu',
);

/** 4.5万次，较上年3.6万次增长25%; 5.86万通，同比增长17.2%（上年5.00万通）: told in parts of a hundred. */
const IN_PERCENT = [
  new RegExp(
    `[较比]${YEAR_BEFORE}(?<=(?<![\\d.])(?<now>${FIGURE})(?<same>${SCALED})[，,]?[较比]${YEAR_BEFORE})(?<was>${FIGURE})(?<unit>${SCALED})(?:(?<up>${UP})|(?<down>${DOWN}))了?(?<by>${FIGURE})%`,
    'gu',
  ),
  new RegExp(
    `[，,]同比(?<=(?<![\\d.])(?<now>${FIGURE})(?<same>${SCALED})[，,]同比)(?:(?<up>${UP})|(?<down>${DOWN}))了?(?<by>${FIGURE})%[（(]${YEAR_BEFORE}(?<was>${FIGURE})(?<unit>${SCALED})[）)]`,
    'gu',
  ),
];

/** A change in parts of a hundred that no figures give which round to those that are told. */
function percentIn({ 0: said, index, groups = {} }: RegExpExecArray): Change | undefined {
  const { was = '', now = '', by = '', unit = '', same, up } = groups;
  if (unit !== same || Number(was) === 0) return undefined;
  const direction = up === undefined ? -1 : 1;
  const off = (figure: string) => roundingOf(figure, ROUNDED_WHOLE);
  const grown = (nowOff: number, wasOff: number) =>
    100 * direction * ((Number(now) + nowOff) / Math.max(Number(was) + wasOff, FLOATING) - 1);
  const ends = [grown(-off(now), off(was)), grown(off(now), -off(was))];
  const tolerance = lastPlaceOf(by);
  if (Number(by) >= Math.min(...ends) - tolerance && Number(by) <= Math.max(...ends) + tolerance)
    return undefined;
  const at = Math.max(0, index - now.length - unit.length - 1);
  const change = {
    was: Number(was),
    now: Number(now),
    by: Number(by),
    unit,
    tolerance: 1,
    direction,
  } as const;
  return { ...change, direction, percent: true, at, end: index + said.length };
}

/** The changes of a clean text between figures of shares, of time or of rounded counts that these do not give. */
export const wrongRoundedChangesIn = (text: string): Change[] => [
  ...[BECAME, COMPARED].flatMap((pattern) =>
    matchesIn(text, pattern).flatMap((found) => changeIn(found) ?? []),
  ),
  ...IN_PERCENT.flatMap((pattern) => matchesIn(text, pattern).flatMap((found) => percentIn(found) ?? [])),
];

function changeIn({ 0: said, index, groups = {} }: RegExpExecArray): Change | undefined {
  const { was = '', now = '', by = '', unit = '', same, step = '', up } = groups;
  if (unit !== same || step !== (unit === '%' ? POINTS : unit)) return undefined;
  const ofWhole = IN_TIME.has(unit) ? 0 : ROUNDED_WHOLE;
  const tolerance = 2 * Math.max(...[was, now, by].map((figure) => roundingOf(figure, ofWhole)));
  const direction = up === undefined ? -1 : 1;
  const difference = direction * (Number(now) - Number(was));
  if (Math.abs(difference - Number(by)) <= tolerance + FLOATING) return undefined;
  const change = { was: Number(was), now: Number(now), by: Number(by), unit: step, tolerance, direction };
  const at = said.startsWith('由') || said.startsWith('从') ? index : index - now.length - unit.length - 1;
  return { ...change, direction, percent: false, at: Math.max(0, at), end: index + said.length };
}

const POINTS = '个百分点';
const IN_TIME = new Set(['工作日', '天', '小时', '分钟']);
const FLOATING = 1e-9;
const ROUNDED_WHOLE = 0.5;

/** How far off what a figure tells may be, by its last digit: it may be rounded, or cut off. */
function roundingOf(figure: string, ofWhole: number): number {
  return figure.includes('.') ? lastPlaceOf(figure) : ofWhole;
}
