import type { Scope } from '../context/scope.js';
import type { Counted } from '../context/tally.js';
import type { Narrowed } from '../context/theme.js';
import type { Reading } from '../readings/readings.js';

interface Stated {
  /** The clause, as it stands but for spaces. */
  readonly quote: string;
  /** Its sentence's number in the text: parts are listed beside their total. */
  readonly sentence: number;
}

/** What a text says of the figures in the tables. */
export type Statement = Stated &
  (
    | {
        readonly type: 'count';
        /** Whom it counts for; what is not the report's own may still be, see stated counts. */
        readonly scope: Scope;
        /** What is counted; of a part, the whole. */
        readonly topics: readonly string[];
        readonly paragraph: number;
        /** Where its number stands in the cleaned paragraph. */
        readonly at: number;
        readonly stated: number;
        /** As written: 十二件. */
        readonly written: string;
        readonly tolerance: number;
        /** None where the tables have no row for it. */
        readonly readings: readonly Reading[];
        /** Beside another such count of its sentence it may be a part of its row. */
        readonly within: boolean;
        /** Where the sentence counts this by itself, the count does not contain it: only its first reading is left. */
        readonly apartFrom: Reading | undefined;
        /** What must be all of its topic for the count to be of the tables: see Theme. */
        readonly narrowedBy: Narrowed | undefined;
        /** What it counts may be only a part of its row: 公开行政处罚决定25件. */
        readonly atMost: boolean;
        /** 公开行政许可决定386件: only those that were published. */
        readonly published: boolean;
        /** A row of the form by itself, as 部分公开2件: no list that follows it divides it. */
        readonly isRow: boolean;
        /** The number of what stands between the semicolons of its paragraph. */
        readonly stretch: number;
        /** 其中: counts a part of what was counted just before. */
        readonly isPart: boolean;
        /** For one part of the organ: 其中区政府办公室收到34件，部门收到103件. */
        readonly ofOnePart: boolean;
        /** 均维持: what came of all that was counted just before, told without a number. */
        readonly isOfAll: boolean;
        /** 另有, 连同: counts something beside what was counted just before. */
        readonly isBeside: boolean;
        /** Counts disputes: 行政复议, 行政诉讼. */
        readonly inDispute: boolean;
        /** An amount whose unit the form does not print, so that the table may give it in 元. */
        readonly unitUnprinted: boolean;
      }
    /** What percentage a count just stated is of another figure. */
    | {
        readonly type: 'share';
        readonly percent: number;
        readonly written: string;
        readonly tolerance: number;
        /** One count, or more of them together. */
        readonly parts: readonly number[];
        /** Sums of counts listed before it, which may be what it is a share of as well: 予以公开19件、部分公开4件，占比合计56.1%. */
        readonly sums: readonly number[];
        readonly wholes: readonly Reading[];
        /** Counts stated before it, which it may be a share of as well. */
        readonly statedWholes: readonly number[];
      }
    /** What percentage something named, not counted, is of something else; any part of any whole may be meant. */
    | {
        readonly type: 'proportion';
        readonly percent: number;
        readonly written: string;
        readonly tolerance: number;
        readonly parts: readonly Reading[];
        readonly wholes: readonly Reading[];
        /** 近八成: told in words, which leave it within bounds. */
        readonly worded: boolean;
      }
    /** How much more or fewer than in the year before, or how many there `was` then. */
    | {
        readonly type: 'growth';
        /** Whom it counts for; what is not the report's own may still be, where the tables hold what it counted. */
        readonly scope: Scope;
        readonly kind: 'more' | 'fewer' | 'was';
        readonly by: number;
        readonly percent: boolean;
        readonly written: string;
        readonly tolerance: number;
        /** What may have changed, with what the sentence has stated of it. */
        readonly said: readonly Counted[];
        /** 有所下降: told without a number, so that only last year's report can tell. */
        readonly worded: boolean;
      }
    /** How many came in by one way, or by those listed so far: no more than came in by all. */
    | {
        readonly type: 'way';
        readonly stated: number;
        readonly wholes: readonly Reading[];
      }
    /** There was nothing of it; `limited` where the sentence speaks of a part of the organ. */
    | {
        readonly type: 'denial';
        /** Of each thing denied, the likeliest reading first: it is wrong where none of its readings is 0. */
        readonly denied: readonly (readonly Reading[])[];
        readonly limited: boolean;
        /** In words that leave no doubt of what is denied. */
        readonly plain: boolean;
        /** 纠错率为0: told as a rate, which may stand beside its count. */
        readonly ofRate: boolean;
        /** 连续三年: of the year before as well. */
        readonly overYears: boolean;
      }
    /** All requests are done, granted or of some applicants, or all disputes decided alike: what is left to others must be 0. */
    | {
        readonly type: 'completion';
        readonly says: 'done' | 'granted' | 'applicants' | 'decided';
        readonly left: Reading;
      }
  );
