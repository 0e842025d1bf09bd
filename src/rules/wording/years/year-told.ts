/** What a list in the section of problems is of, which goes on behind semicolons: plans, or improvements of any time. */
export type ListOf = 'plans' | 'improvements' | undefined;

export interface WordedYear {
  readonly message:
    | 'period'
    | 'impossible'
    | 'report'
    | 'sentence'
    | 'planned'
    | 'lastYear'
    | 'nextYear'
    | 'carriedOn'
    | 'compared';
  readonly found: string;
  /** The year that belongs there, where it is another one than the report's. */
  readonly wanted?: number;
}

/** Where in the report a sentence stands. */
export interface Standing {
  readonly isPreface: boolean;
  /** Plans for the next year belong there. */
  readonly isOfProblems: boolean;
  /** Its paragraph stands below a heading that announces plans. */
  readonly isOfPlans: boolean;
  /** What is to be done about problems was spoken of before. */
  readonly improves: boolean;
  /** What is or was done about them was, in whatever words. */
  readonly mends: boolean;
  /** The list that goes on with the sentence. */
  readonly list: ListOf;
  /** The first sentence of its paragraph, apart from a heading. */
  readonly opens: boolean;
  /** Its paragraph is the first of its section, or is labelled, or stands right below a heading. */
  readonly isHeaded: boolean;
  /** The paragraph has spoken of this year before: another year is compared with it. */
  readonly hasThisYear: boolean;
  /** What the paragraph has told of this year before, with figures or as denials. */
  readonly told: string;
  /** What the paragraph has told before without a year. */
  readonly toldOfNone: string;
  /** The next sentence opens with this year. */
  readonly leadsToThisYear: boolean;
  /** The sentence before. */
  readonly last: string;
  /** The next one. */
  readonly next: string;
}

/** How many years ago a report may have been whose text was taken over. */
export const OLDEST = 3;

/** Whether a year, as written, is one before the report's whose text may have been taken over. */
export const isFormer = (found: string | undefined, year: number): boolean =>
  Number(found) < year && year - Number(found) <= OLDEST;
