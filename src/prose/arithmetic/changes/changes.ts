import { type CountedSegment, isExact, type Placed } from '../segments.js';
import { isTold, sumOf } from '../told-figure.js';
import {
  AGO,
  BESIDE_LAST_YEAR,
  BY,
  CHANGED_TO,
  FORMER,
  IS_BASE,
  OF_LAST_YEAR,
  OF_THIS_YEAR,
  REACHES,
  SINCE_LAST_YEAR,
  SOME_CHANGE,
  STEPPED,
  YEAR_TOLD,
} from './change-words.js';

/** A change with both its figures in one sentence, which do not give it: 由24件减少到22件，下降20%. */
export interface Change {
  readonly was: number;
  readonly now: number;
  readonly unit: string;
  /** What the words say of it: by how much it changed or, undefined, in which direction. */
  readonly by: number | undefined;
  readonly direction: 1 | -1;
  readonly percent: boolean;
  /** By how much the figure changed, where that is told and the former one is not. */
  readonly step?: number;
  readonly tolerance: number;
  readonly at: number;
  readonly end: number;
}

/** Whether a text, clean or not, may tell of one: most paragraphs do not. */
export const mayChange = (text: string): boolean => SOME_CHANGE.test(text);

/** The changes of a clean text of a year that its own figures do not give. */
export function wrongChangesIn(
  text: string,
  segments: readonly CountedSegment[],
  year: number | null,
): Change[] {
  const changes: Change[] = [];
  for (const { from, to, quantities: placed } of segments) {
    if (!mayChange(text.slice(from, to))) continue;
    const quantities = placed.map((quantity, index, all) => ({
      ...quantity,
      gap: ofYearBefore(text.slice(all[index - 1]?.end ?? from, quantity.at), year),
    }));
    for (const index of quantities.keys())
      changes.push(...changesFrom(quantities, index, year), ...stepsFrom(quantities, index));
  }
  return changes;
}

/** 与2024年相比下降: 较上年下降 in the report of 2025; 27件，2024年为33件: 上年. */
function ofYearBefore(gap: string, year: number | null): string {
  const before = `${(year ?? 0) - 1}年`;
  const at = gap.indexOf(before);
  if (at === 1 && COMMAS.has(gap[0] ?? '')) return `，上年${gap.slice(at + before.length)}`;
  if (at < 1 || !COMPARES.has(gap[at - 1] ?? '')) return gap;
  return `${gap.slice(0, at - 1)}较上年${gap.slice(at + before.length).replace(/^度?(?:同期)?相比/u, '')}`;
}
const COMPARES = new Set('与较比');
const COMMAS = new Set('，,');

/** A quantity with what stands between it and the one before. */
type Counted = Placed & { readonly gap: string };

/** The figures that a former one is told to have become, and the quantities behind them. */
interface Told {
  readonly figures: readonly Counted[];
  readonly behind: readonly Counted[];
  /** By how much it is told to have changed before the former figure is: 增长6%（上年50次）. */
  readonly steps?: readonly Counted[];
  /** Which way the words between them say that it went. */
  readonly direction?: 1 | -1;
}

/** What the change from a former figure is said to be, where that is not so. */
function changesFrom(quantities: readonly Counted[], index: number, year: number | null): Change[] {
  const was = quantities[index];
  if (!was || was.unit === '%' || !isExact(was) || was.value === 0) return [];
  const told =
    changedTo(quantities, index) ?? yearsTold(quantities, index, year) ?? compared(quantities, index, year);
  const wrong = told && (wrongDirection(was, told) ?? wrongStep(was, told));
  return wrong ? [wrong] : [];
}

/** 收到456件，较上年减少58件，下降11.3%: the step and its percentage, which no figure before them gives. */
function stepsFrom(quantities: readonly Counted[], index: number): Change[] {
  const [step, percent] = [quantities[index], quantities[index + 1]];
  if (!step || percent?.unit !== '%' || step.unit === '%' || !isExact(step)) return [];
  const { up, down } = STEPPED.exec(step.gap)?.groups ?? {};
  const said = BY.exec(percent.gap)?.groups;
  const isOneWay = said && (up ?? down) !== undefined && (up === undefined) === (said.up === undefined);
  if (!isOneWay || percent.inexact) return [];
  const figures = quantities.slice(0, index).filter((one) => isSame(one, step));
  const steps = figures.map((now): Change => {
    const was = { ...now, value: up === undefined ? now.value + step.value : now.value - step.value };
    return { ...changeOf(was, now, percent), step: step.value };
  });
  if (steps.some((change) => change.was <= 0 || gives(change, change.now))) return [];
  return steps.slice(-1);
}

/** The quantity behind one, where it is an exact one of the same. */
function sameBehind(quantities: readonly Counted[], index: number): Counted | undefined {
  const [was, next] = [quantities[index], quantities[index + 1]];
  return was && next && isSame(next, was) ? next : undefined;
}

const isSame = (one: Counted, other: Counted) => one.unit === other.unit && isExact(one);

/** 由24件减少到22件 */
function changedTo(quantities: readonly Counted[], index: number): Told | undefined {
  const next = sameBehind(quantities, index);
  const words = next && FORMER.test(quantities[index]?.gap ?? '') ? CHANGED_TO.exec(next.gap) : undefined;
  if (!next || !words) return undefined;
  const { up, down } = words.groups ?? {};
  const isTold = up !== undefined || down !== undefined;
  const direction = up === undefined ? -1 : 1;
  return { figures: [next], behind: quantities.slice(index + 2), ...(isTold && { direction }) };
}

/** 去年收到24件，今年收到22件 */
function yearsTold(quantities: readonly Counted[], index: number, year: number | null): Told | undefined {
  const next = sameBehind(quantities, index);
  const before = quantities[index]?.gap ?? '';
  if (!next || !AGO.test(before) || !OF_THIS_YEAR.test(next.gap)) return undefined;
  // 2023年24件，2024年增加6件: by how much it grew.
  if (STEPS.test(next.gap)) return undefined;
  // 2024年22件，2023年24件: the year before may be told last; 2024年新收24件，本年办结22件 are of one year.
  const [was, now] = [yearIn(before), yearIn(next.gap)];
  if (was !== undefined && !(now !== undefined && now > was)) return undefined;
  // 318条，去年为305条，2022年为290条
  if (was === undefined && now !== undefined && now < (year ?? now)) return undefined;
  return { figures: [next], behind: quantities.slice(index + 2) };
}

const STEPS = /(?:增加|增长|减少|下降|多|少)了?$/u;

function yearIn(gap: string): number | undefined {
  const year = YEAR_TOLD.exec(gap)?.groups?.year;
  return year === undefined ? undefined : Number(year);
}

/** 收到22件，较上年的24件; 收到22件，去年24件: any figure before it may be the one of now. */
function compared(quantities: readonly Counted[], index: number, year: number | null): Told | undefined {
  const was = quantities[index];
  if (!was || ![OF_LAST_YEAR, IS_BASE, BESIDE_LAST_YEAR].some((words) => words.test(was.gap)))
    return undefined;
  const steps = stepsBefore(quantities, index, year);
  // 较2023年的118件下降11.9%，较2022年的96件上升8.3%: neither has become the other.
  const figures = quantities
    .slice(0, index - steps.length)
    .filter(
      (one) =>
        isSame(one, was) && !OF_LAST_YEAR.test(one.gap) && !IS_BASE.test(one.gap) && !STEPS.test(one.gap),
    );
  // 226条（2021年为198条），较上年增长12%, in the report of 2023: of another year.
  const told = yearIn(was.gap);
  const isOfOther = told !== undefined && year !== null && told !== year - 1;
  const next = quantities[index + 1];
  const behind = isOfOther && next && SINCE_LAST_YEAR.test(next.gap) ? [] : quantities.slice(index + 1);
  return { figures: withSum(figures), steps, behind };
}

/** 复议纠正4件，诉讼纠正1件，比上年的7件减少2件: both together may be what has changed. */
function withSum(figures: readonly Counted[]): readonly Counted[] {
  const [first, ...others] = figures;
  if (!first || others.length === 0) return figures;
  return [{ ...first, value: sumOf(figures.map(({ value }) => value)) }, ...figures];
}

/** 53次，同比增长6%（2023年为50次）: what is told of the change before its base. */
function stepsBefore(quantities: readonly Counted[], index: number, year: number | null): Counted[] {
  const told = yearIn(quantities[index]?.gap ?? '');
  const isLastYear = told === undefined || (year !== null && told === year - 1);
  const figure = quantities.findLastIndex(({ gap }, at) => at < index && !BY.test(gap));
  const former = quantities[figure];
  // 较2021年的79件增加26件，较2024年的98件: of the base before.
  const isOfSame = former?.unit === quantities[index]?.unit && !IS_BASE.test(former?.gap ?? '');
  return isLastYear && isOfSame ? quantities.slice(figure + 1, index) : [];
}

/** 由24件增加到22件 */
function wrongDirection(was: Counted, { figures: [now], direction }: Told): Change | undefined {
  const isWrong = now && direction !== undefined && direction * (now.value - was.value) < 0;
  return isWrong ? { ...changeOf(was, now, now), by: undefined } : undefined;
}

/** 由24件减少到22件，下降20%; what it has come to may be told behind the change: 较上年的24件减少2件，为22件. */
function wrongStep(was: Counted, { figures: told, behind, steps: before = [] }: Told): Change | undefined {
  const steps = behind.slice(0, behind.findIndex(({ gap }) => !BY.test(gap)) >>> 0);
  const reached = steps.length > 0 ? behind[steps.length] : undefined;
  const isReached = reached && isSame(reached, was) && REACHES.test(reached.gap);
  // 与2021年（628件）相比，申请量减少53件，下降8.4%: what it has come to is told by the step alone.
  const figures = isReached ? [...told, reached] : told.length > 0 ? told : reachedBy(was, steps);
  const now = figures.at(-1);
  const wrong = [...before, ...steps].find((step) => !figures.some((figure) => isGiven(was, figure, step)));
  if (!now || !wrong) return undefined;
  const change = changeOf(was, now, wrong);
  // 53次，同比下降6%（上年50次）: it went the other way.
  return change.direction * (now.value - was.value) < 0 ? { ...change, by: undefined } : change;
}

/** The figure that a former one has come to by a step in its unit. */
function reachedBy(was: Counted, [step]: readonly Counted[]): readonly Counted[] {
  if (!step || !isSame(step, was)) return [];
  const { direction } = changeOf(was, was, step);
  return [{ ...step, value: was.value + direction * step.value }];
}

function changeOf(was: Counted, now: Counted, step: Counted): Change {
  const words = BY.exec(step.gap) ?? CHANGED_TO.exec(step.gap);
  return {
    was: was.value,
    now: now.value,
    unit: was.unit,
    by: step.value,
    direction: words?.groups?.up === undefined ? -1 : 1,
    percent: step.unit === '%',
    // Cut off as often as rounded.
    tolerance: step.unit === '%' ? 2 * step.tolerance || 1 : 0,
    at: Math.min(was.at, now.at),
    end: Math.max(step.end, now.end, was.end),
  };
}

/** What is of another unit, or about so many, is not asked. */
const isGiven = (was: Counted, now: Counted, step: Counted): boolean =>
  step.inexact || (step.unit !== '%' && step.unit !== was.unit) || gives(changeOf(was, now, step), now.value);

/** Whether a figure of now gives the change that is told. */
export function gives(change: Change, now: number): boolean {
  const { by, direction, percent, step } = change;
  const was = step === undefined ? change.was : now - direction * step;
  const difference = direction * (now - was);
  return by !== undefined && isTold(percent ? (100 * difference) / was : difference, by, change);
}
