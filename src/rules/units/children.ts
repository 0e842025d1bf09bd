import type { SectionSketch } from '../../finding/section-sketch.js';
import type { ReportCell } from '../../report/report.js';

/** The files of the units under an organ. */
export interface Children {
  /** Those whose figures add up. */
  readonly counted: readonly Child[];
  readonly uncounted: readonly UncountedChild[];
}

export interface Child {
  /** Relative to the current folder, with `/`. */
  readonly path: string;
  readonly organ: string | null;
  /** By key; cells that a workbook lacks have no entry. */
  readonly cells: ReadonlyMap<string, ReportCell>;
}

/** A file that is there but cannot be added, and why. */
export interface UncountedChild {
  readonly path: string;
  readonly why: 'unreadable' | 'noTables' | 'noYear' | 'otherYear' | 'otherEdition' | 'double';
  /** What stands there instead. */
  readonly found?: string | number;
}

/** The year that a batch collects, and that of one of its files. */
export interface BatchYear {
  readonly year: number;
  /** Said by whoever collects; else it is the year of most files. */
  readonly isStated: boolean;
  readonly own: number;
}

/** A unit with several files for one year. */
export interface Double {
  readonly organ: string;
  readonly year: number;
  readonly paths: readonly string[];
  /** Or else one above them, which sums them up. */
  readonly isOneOfThem: boolean;
  /** Where they differ, as far as their figures are known. */
  readonly cells: readonly DifferingCell[];
}

/** A cell of the form that is not the same in the files of a unit. */
export interface DifferingCell {
  readonly key: string;
  readonly title: string;
  /** As they count; empty where a file has no such cell. */
  readonly values: readonly { readonly path: string; readonly value: string }[];
}

/** A section of a unit's file. */
export interface UnitSection extends SectionSketch {
  readonly path: string;
  readonly organ: string;
}

/** A section that other units have nearly word for word. */
export interface Repeat {
  readonly own: UnitSection;
  /** Some of them. */
  readonly others: readonly UnitSection[];
  /** How many units there are beside it. */
  readonly count: number;
  /** To the first of the others; about, from 0 to 1. */
  readonly likeness: number;
  /** Or else it is that of a unit below, whose file is not checked itself. */
  readonly isOwn: boolean;
}
