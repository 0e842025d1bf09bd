import { nameKey, type Roster, type RosterUnit } from './roster.js';

/**
 * The units that the name of a file names by their own names or aliases; else those that its nearest folder names, and
 * so on upwards. One that stands within a longer name of another unit is not meant.
 * @param path with `/`
 */
export function unitsNamedIn(path: string, roster: Roster): readonly RosterUnit[] {
  for (const step of path.split('/').reverse()) {
    const units = namedIn(nameKey(step), roster);
    if (units.length > 0) return units;
  }
  return [];
}

/** The year that the name of a file says its report is of: 某局2023年度报告.doc; undefined where it says none, or two. */
export function yearNamedIn(path: string): number | undefined {
  const name = nameKey(path.slice(path.lastIndexOf('/') + 1));
  const years = new Set(Array.from(name.matchAll(REPORT_YEAR), ([, year]) => Number(year)));
  const [only] = years;
  return years.size === 1 ? only : undefined;
}

/** A date of writing, or of publication, has no report after it. */
const REPORT_YEAR = /(?<!\d)(20\d\d)年?度?(?=政府信息|政务|信息公开|年报|工作年度|年度报告)/gu;

/** A stretch of a text, and the units that are named so. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly units: Set<RosterUnit>;
}

function namedIn(text: string, roster: Roster): RosterUnit[] {
  const spans = new Map<string, Span>();
  for (let from = 0; from < text.length; from++)
    for (const { unit, end: to } of roster.namesAt(text, from)) {
      // Thousands of units may end as one name says: whatever is looked at is looked at once for all of them.
      const span = spans.get(`${from} ${to}`);
      if (span) span.units.add(unit);
      else spans.set(`${from} ${to}`, { from, to, units: new Set([unit]) });
    }
  const whole = [...spans.values()].filter(({ from, to }) => isWhole(text, from, to));
  const outer = whole.flatMap((span) => {
    const around = whole.filter((other) => covers(other, span));
    return [...span.units].filter((unit) => !around.some((other) => names(other, unit)));
  });
  return [...new Set(outer)];
}

/** Whether a stretch names another unit. */
const names = ({ units }: Span, unit: RosterUnit): boolean => units.size > 1 || !units.has(unit);

const covers = (other: Span, { from, to }: Span) =>
  other.from <= from && other.to >= to && other.to - other.from > to - from;

/** Whether a name is not the beginning or the end of another organ's: 某区 in 某区水务局, 水务局 in 某县水务局. */
function isWhole(text: string, from: number, to: number): boolean {
  if (PLACES.includes(text[from - 1] ?? ' ') && !PLACED.test(text.slice(from, to))) return false;
  const [rest = ''] = /^\p{sc=Han}*/u.exec(text.slice(to)) ?? [];
  return !ORGAN.test(rest.replace(ABOUT, ''));
}

const PLACES = '省市县区旗州盟镇乡';
/** A name that says its place itself is the same below a larger place. */
const PLACED = /^\p{sc=Han}{1,5}[省市县区旗州盟镇乡]/u;
/** From here on, a file name says what it holds, or names another organ. */
const ABOUT = /(?:年|度|的|和|与|及|关于|政府信息|政务|信息公开|报告|年报).*$/u;
const ORGAN = /[局厅委部署院校所站队镇乡]|办公室|中心|政府|公司|大学|街道/u;
