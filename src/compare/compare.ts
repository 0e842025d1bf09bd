import { unitKey } from '../check/children.js';
import type { Edition } from '../edition/edition.js';
import type { Editions } from '../edition/editions.js';
import { compareFigures, type FigureChange } from './compare-figures.js';
import { compareProse, type ProseChange } from './prose.js';
import type { Side } from './side.js';

/** What differs between two reports: all that was compared, also where it is the same. */
export interface Comparison {
  /** Whether both should say the same: a published report and its workbook, and not two years or two organs. */
  readonly type: 'verification' | 'comparison';
  readonly a: Side;
  readonly b: Side;
  readonly dates: DateChange | undefined;
  readonly figures: readonly FigureChange[];
  readonly prose: readonly ProseChange[];
  /** Cells that only one of the two editions has. */
  readonly uncompared: number;
}

/** The dates of two copies of one report, where both have one and they differ. */
export interface DateChange {
  readonly a: string;
  readonly b: string;
}

/** Compares two reports. Same organ and year: they should say the same. Else it shows what changed. */
export function compareReports(a: Side, b: Side, editions: Editions): Comparison {
  const [first, second] = [editions.byId(a.edition), editions.byId(b.edition)];
  if (!first || !second) throw new Error(`no edition ${a.edition} or ${b.edition}`);
  const type = isSame(a, b) ? 'verification' : 'comparison';
  const figures = compareFigures(a, b, first, second);
  return {
    type,
    a,
    b,
    dates: type === 'verification' ? datesOf(a, b) : undefined,
    figures,
    prose: compareProse(a, b, type === 'comparison' ? writtenAnew(second) : []),
    uncompared: first.cells.size + second.cells.size - 2 * figures.length,
  };
}

/** The preface says the same every year, and may. */
const writtenAnew = ({ sections }: Edition) =>
  sections.filter(({ untitled, table }) => !untitled && !table).map(({ key }) => key);

/** What one of them does not say is no difference. */
function isSame(a: Side, b: Side): boolean {
  const keyOf = unitKey(undefined);
  const sameOrgan = a.organ === null || b.organ === null || keyOf(a.organ) === keyOf(b.organ);
  return sameOrgan && (a.year === null || b.year === null || a.year === b.year);
}

function datesOf(a: Side, b: Side): DateChange | undefined {
  if (a.publishedOn === null || b.publishedOn === null || a.publishedOn === b.publishedOn) return undefined;
  return { a: a.publishedOn, b: b.publishedOn };
}

/** How much differs. */
export interface ComparisonSummary {
  readonly type: Comparison['type'];
  readonly differences: number;
  readonly figures: number;
  readonly paragraphs: number;
  readonly dates: number;
  /** Cells of the form that were compared, and those that only one of the two forms has. */
  readonly compared: number;
  readonly uncompared: number;
  /** Sections in which little new was written, by their keys. */
  readonly repeated: readonly string[];
}

export function summaryOf({ type, dates, figures, prose, uncompared }: Comparison): ComparisonSummary {
  const differing = figures.filter(({ differs }) => differs).length;
  const paragraphs = prose
    .flatMap(({ changes }) => changes)
    .filter((change) => change.type !== 'same').length;
  return {
    type,
    differences: differing + paragraphs + (dates ? 1 : 0),
    figures: differing,
    paragraphs,
    dates: dates ? 1 : 0,
    compared: figures.length,
    uncompared,
    repeated: prose.filter(({ repeated }) => repeated !== undefined).map(({ section }) => section),
  };
}
