import years from '../../../../schemas/years.json' with { type: 'json' };
import { matchesIn } from '../../../report/text/matches-in.js';
import type { CarriedFigures } from '../../words/carried-figures.js';
import { OLDEST, type Standing, type WordedYear } from './year-told.js';
import { WORDS, yearPattern } from './year-words.js';

/** One way in which a sentence gives another year than it should; all but its patterns narrows down where they tell so. */
interface Kind {
  readonly told: string;
  /** How far from the report's the year is. */
  readonly of: string;
  readonly when?: readonly string[];
  /** The part of the sentence that is read; all of it, if nothing is said. */
  readonly reads?: string;
  readonly unless?: string;
  /** What does not stand before the year, or what has to. */
  readonly before?: string;
  readonly after?: string;
  /** What does not stand behind. */
  readonly behind?: string;
  /** What the section has nothing of, its own year called 本年, or has to have before the sentence. */
  readonly section?: string;
  readonly behindAnother?: string;
  /** What the tables have to hold as it is told. */
  readonly counts?: string;
  readonly patterns: readonly { readonly example: string; readonly said: string }[];
}

/** A sentence, without spaces and its dates in Arabic digits, and what it is compared with. */
export interface Told {
  readonly said: string;
  readonly year: number;
  readonly standing: Standing;
  /** The text of its section, and where it stands there. */
  readonly section: string;
  readonly at: number;
  /** Whether a text, told of this year, says what the tables do. */
  readonly isOfTables: (text: string) => boolean;
  /** The same, of what no other year's tables have. */
  readonly isOfTablesAlone: (text: string) => boolean;
  readonly carried: () => CarriedFigures;
}

/** How many years before the report's another one is, by the name of the distance. */
const AGO: Readonly<Record<string, (ago: number) => boolean>> = {
  own: (ago) => ago === 0,
  past: (ago) => ago >= 0 && ago <= OLDEST,
  former: (ago) => ago > 0 && ago <= OLDEST,
  older: (ago) => ago > 1 && ago <= OLDEST,
  before: (ago) => ago > 0,
  last: (ago) => ago === 1,
  next: (ago) => ago === -1,
  'to come': (ago) => ago < 0,
  other: (ago) => ago !== 0,
  near: (ago) => ago !== 0 && ago >= -1 && ago <= OLDEST,
  beside: (ago) => Math.abs(ago) === 1,
  neither: (ago) => ago !== 0 && ago !== -1,
  'not last': (ago) => ago !== 1,
  'not next': (ago) => ago !== -1,
  'neither of the next': (ago) => ago !== -1 && ago !== -2,
  'older or to come': (ago) => ago > 1 || ago < 0,
  'not carried on': (ago) => ago > 0 || ago < -1,
  carried: (ago) => ago !== -1 && Math.abs(ago) <= OLDEST,
};

const WHEN: Readonly<Record<string, (told: Told, named: readonly string[]) => boolean>> = {
  preface: ({ standing }) => standing.isPreface,
  prose: ({ standing }) => !standing.isPreface,
  problems: ({ standing }) => standing.isOfProblems,
  work: ({ standing }) => !standing.isPreface && !standing.isOfProblems,
  naming: ({ said, standing }) => standing.isPreface || (standing.isHeaded && WORDS.orders.test(said)),
  carries: ({ said }) => WORDS.carries.test(said),
  opening: ({ standing }) => standing.opens,
  listed: ({ standing }) => standing.list !== undefined,
  'not mending': ({ standing }) => !standing.mends,
  'not beside': ({ standing }) =>
    !standing.hasThisYear && !standing.leadsToThisYear && !standing.isOfProblems,
  // What is told in brackets is what this year's is compared with.
  'after own': ({ year, standing: { last } }) => {
    const told = last.replace(/[(（][^()（）]*[)）]/gu, '');
    return (
      told !== '' &&
      !WORDS.inMoreYears.test(told) &&
      !told.match(SOME_YEAR)?.some((one) => Number(one) < year)
    );
  },
  alone: (_, named) => new Set(named).size === 1,
  'no year twice': (_, named) => new Set(named).size === named.length,
  'own first': ({ year }, named) => Number(named[0]) === year,
  'begins with own': ({ said, year }) => said.startsWith(`${year}年`),
  'not of own': ({ said, year }) => !said.includes(`${year}年`),
  'of next': ({ said, year }) => said.includes(`${year + 1}年`),
  'not of next': ({ said, year }) => !said.includes(`${year + 1}年`),
  'section without own': ({ section, year }) => !section.includes(`${year}年`),
};

const READS: Readonly<Record<string, (told: Told) => readonly string[]>> = {
  clauses: ({ said }) => said.replace(IN_SHORT, '').split(','),
  // What announces improvements is told before them, what announces plans may be one itself.
  improvements: ({ said, standing }) => {
    const head = WORDS.announcesImprovements.exec(said);
    if (head) return [said.slice(head.index + head[0].length)];
    return standing.improves ? [said] : [];
  },
  plans: ({ said, standing }) => {
    const head = WORDS.announcesPlans.exec(said);
    if (head) return [said.slice(head.index)];
    return standing.list === 'plans' ? [said] : [];
  },
};

/** The year that belongs there, seen from the report's. */
const WANTED: Readonly<Record<string, number>> = { lastYear: -1, compared: -1, nextYear: 1, carriedOn: 1 };

const IN_SHORT = yearPattern(years.words.inShort.said, 'gu');
const SOME_YEAR = /\d{4}(?=年)/gu;
const NEAR = 120;

/** The first year of a sentence that is told as one of the kinds says. */
function reader(kinds: readonly Kind[]): (told: Told) => WordedYear | undefined {
  const ready = kinds.map(prepared);
  return (told) => {
    const named = told.said.match(SOME_YEAR) ?? [];
    for (const find of ready) {
      const found = find(told, named);
      if (found) return found;
    }
    return undefined;
  };
}

function prepared(kind: Kind): (told: Told, named: readonly string[]) => WordedYear | undefined {
  const when = (kind.when ?? []).map((name) => of(WHEN, name));
  const isOf = of(AGO, kind.of);
  const reads = kind.reads === undefined ? ({ said }: Told) => [said] : of(READS, kind.reads);
  const patterns = kind.patterns.map(({ said }) => yearPattern(said, 'gu'));
  const [unless, before, after, behind, section, another] = (
    ['unless', 'before', 'after', 'behind', 'section', 'behindAnother'] as const
  ).map((name) => (kind[name] === undefined ? undefined : yearPattern(kind[name])));

  const isIn = ({ section: text, at, year }: Told) =>
    !section?.test(text.replaceAll(`${year}年`, '本年')) && (another?.test(text.slice(0, at)) ?? true);
  const fits = (match: RegExpExecArray, text: string, told: Told) => {
    const { year: found = '', base, next } = match.groups ?? {};
    if (!isOf(told.year - Number(found))) return false;
    if (base !== undefined && Number(found) - Number(base) !== 1) return false;
    if (next !== undefined && Number(next) - Number(found) !== 1) return false;
    const at = text.indexOf(found, match.index);
    const ahead = text.slice(Math.max(0, at - NEAR), at);
    if (before?.test(ahead) || after?.test(ahead) === false) return false;
    const end = match.index + match[0].length;
    if (behind?.test(text.slice(end, end + NEAR))) return false;
    if ((section ?? another) && !isIn(told)) return false;
    return kind.counts === undefined || of(COUNTS, kind.counts)(match, text, told);
  };
  return (told, named) => {
    if (!named.some((one) => isOf(told.year - Number(one)))) return undefined;
    if (!when.every((is) => is(told, named))) return undefined;
    for (const text of reads(told)) {
      if (unless?.test(text)) continue;
      for (const pattern of patterns)
        for (const match of matchesIn(text, pattern))
          if (fits(match, text, told)) return worded(kind.told, match.groups?.year ?? '', told.year);
    }
    return undefined;
  };
}

const COUNTS: Readonly<Record<string, (match: RegExpExecArray, text: string, told: Told) => boolean>> = {
  carriedOut: ({ groups }, _, { carried }) => {
    const { from, to } = carried();
    return Number(groups?.said) === to && from !== to;
  },
  behind: ({ 0: said, index }, text, { isOfTables }) => isOfTables(text.slice(index + said.length)),
  'of the year': ({ 0: said, index }, text, { isOfTablesAlone }) => {
    const behind = text.slice(index + said.length);
    const next = behind.search(SOME_YEAR);
    return isOfTablesAlone(next < 0 ? behind : behind.slice(0, next));
  },
  around: ({ 0: said, index }, text, { isOfTables, standing }) =>
    isOfTables(standing.last + text.slice(0, index) + text.slice(index + said.length)),
};

function worded(message: string, found: string, year: number): WordedYear {
  const away = WANTED[message];
  return { message: message as WordedYear['message'], found, ...(away && { wanted: year + away }) };
}

function of<T>(known: Readonly<Record<string, T>>, name: string): T {
  const value = known[name];
  if (value === undefined) throw new Error(`years.json: ${name}`);
  return value;
}

/** The report itself, or its period, called by another year. */
export const reportNamed = reader(years.reports);
/** What is told of another year in words of its own. */
export const yearSlipped = reader(years.slips);
/** The same in titles of other texts, which are blanked out elsewhere. */
export const titleSlipped = reader(years.titled);
