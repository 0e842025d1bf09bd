import type { Values } from '../../messages/fill.js';
import type { Value } from '../../report/value.js';
import type { FormPlace } from '../place.js';

/** One cell and what should stand in it. `from` is what the workbook says; null is a blank cell. */
export interface Correction {
  readonly place: FormPlace;
  readonly from: Value;
  readonly to: number;
}

/** Which cell to correct, and what that puts right: facts only, the words come from the reason's message. */
export interface Diagnosis extends Correction {
  /** How many errors the correction removes. */
  readonly clears: number;
  /** Indices into the findings of the file. */
  readonly explains: readonly number[];
  /** Others are as likely; they follow. */
  readonly tied?: true;
  /** Others would do too, but nothing speaks for them. */
  readonly likely?: true;
  /** The other cells that have to be corrected with it. */
  readonly also?: readonly Correction[];
  readonly reason: Reason;
  readonly values?: Values;
}

/** Why this cell: a message of schemas/messages/zh/diagnosis.json. */
export type Reason =
  | 'sign'
  | 'shifted'
  | 'transposed'
  | 'doubled'
  | 'extra'
  | 'dropped'
  | 'offByOne'
  | 'digit'
  | 'neighbour'
  | 'stale'
  | 'asText'
  | 'range'
  | 'textNotCounted'
  | 'partNotCounted'
  | 'total'
  | 'blankTotal'
  | 'blank'
  | 'blankLine'
  | 'unreadable'
  | 'uncalculated'
  | 'previous'
  | 'stated'
  | 'swapped'
  | 'misplaced'
  | 'shiftedLine'
  | 'several'
  | 'only';

/** So many corrections are as likely that none is a suggestion: these equalities are where to look. */
export interface Unclear {
  readonly choices: number;
  readonly lines: readonly { readonly rule: string; readonly subject: string; readonly place: FormPlace }[];
}

export interface DiagnosisResult {
  /** The surest first; those that cannot be told apart one after the other, the printed total first. */
  readonly diagnoses: readonly Diagnosis[];
  /** Too much is wrong: equalities remain broken that no small correction repairs, or the search was ended. */
  readonly cut: boolean;
  readonly unclear: readonly Unclear[];
}

/** What the prose says that figures add up to. */
export interface StatedSum {
  readonly keys: readonly string[];
  readonly number: number;
}

/** What others know of the figures, by key. */
export interface Outside {
  /** What last year's report says that this year's figure is. */
  readonly carried?: ReadonlyMap<string, number>;
  /** The numbers that the prose states of a figure. */
  readonly stated?: ReadonlyMap<string, readonly number[]>;
  /** The numbers that the prose states of figures together. */
  readonly statedSums?: readonly StatedSum[];
}
