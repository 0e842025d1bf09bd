import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import type { Rule } from './page-marks.js';

/** Points: what is drawn in strokes, dots and double lines is one line. */
const SAME = 1.2;
const INTERRUPTED = 3.2;
/** Points: shorter ones are no side of a cell. */
const SHORTEST = 4;
/** Points: lines that come as near meet. */
export const MEETING = 3;

/** Lines as they look, however many strokes they were drawn with. */
export function wholeRules(rules: readonly Rule[]): Rule[] {
  const whole = [...joined(rules, true), ...joined(rules, false)];
  if (whole.length > limits.pageRules) throw beyond('pageRules');
  return whole;
}

function joined(rules: readonly Rule[], horizontal: boolean): Rule[] {
  const own = rules.filter((rule) => rule.horizontal === horizontal).sort((one, other) => one.at - other.at);
  const whole: Rule[] = [];
  for (let from = 0; from < own.length; ) {
    let to = from + 1;
    while (to < own.length && (own[to]?.at ?? 0) - (own[from]?.at ?? 0) <= SAME) to++;
    whole.push(...inOneLine(own.slice(from, to)));
    from = to;
  }
  return whole.filter((rule) => rule.to - rule.from >= SHORTEST);
}

function inOneLine(rules: readonly Rule[]): Rule[] {
  const found: Rule[] = [];
  for (const rule of [...rules].sort((one, other) => one.from - other.from)) {
    const last = found.at(-1);
    if (last && rule.from <= last.to + INTERRUPTED)
      found[found.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else found.push(rule);
  }
  return found;
}

/** Lines that hang together: each group is a table, a frame, or a stroke under a word. */
export function groupsOf(rules: readonly Rule[]): Rule[][] {
  const parents = rules.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  const across = [...rules.keys()].filter((index) => rules[index]?.horizontal);
  const down = [...rules.keys()].filter((index) => !rules[index]?.horizontal);
  for (const one of across)
    for (const other of down)
      if (meet(rules[one] as Rule, rules[other] as Rule)) parents[root(one)] = root(other);
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const group = groups.get(root(index));
    if (group) group.push(rule);
    else groups.set(root(index), [rule]);
  });
  return [...groups.values()];
}

const meet = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - MEETING &&
  down.at <= across.to + MEETING &&
  across.at >= down.from - MEETING &&
  across.at <= down.to + MEETING;
