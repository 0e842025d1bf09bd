import type { Edition } from '../edition/edition.js';
import type { Severity } from '../finding/finding.js';
import { fill } from '../messages/fill.js';
import { messages, type RuleTexts } from '../messages/messages.js';
import type { Rule } from './rule.js';

/** A rule as people are told of it; texts that a rule does not have are ''. */
export interface Explanation {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** The editions that know what the rule is about, oldest first. */
  readonly editions: readonly Edition[];
  readonly basis: string;
  readonly why: string;
  readonly wrong: string;
  readonly right: string;
  readonly fix: string;
  readonly waive: string;
  /** What to type for it; errors are to be mended. */
  readonly waiveLine: string;
}

export function explanationOf(rule: Rule, all: readonly Edition[]): Explanation {
  const texts = (messages.rules as Readonly<Record<string, RuleTexts>>)[rule.id];
  if (!texts) throw new Error(`no texts for ${rule.id}`);
  const editions = all.filter((edition) => rule.appliesTo(edition));
  const notice = editions.map((edition) => edition.notice).join('、');
  const filled = (text = '') => fill(text, { notice });
  return {
    id: rule.id,
    severity: rule.severity,
    title: texts.title,
    editions,
    basis: filled(texts.basis),
    why: filled(texts.why),
    wrong: filled(texts.wrong),
    right: filled(texts.right),
    fix: filled(texts.fix),
    waive: filled(texts.waive),
    waiveLine: rule.severity === 'warning' ? fill(messages.cli.explain.waiveLine, { id: rule.id }) : '',
  };
}

/** What an explanation says, in the order in which it is told: a heading and a text each. */
export function explanationParts(explanation: Explanation): [heading: string, text: string][] {
  const { headings, edition } = messages.cli.explain;
  const said: Record<keyof typeof headings, string> = {
    level: messages.terminal.severity[explanation.severity],
    editions: explanation.editions.map(({ id, notice }) => fill(edition, { id, notice })).join('、'),
    why: explanation.why,
    basis: explanation.basis,
    wrong: explanation.wrong,
    right: explanation.right,
    fix: explanation.fix,
    waive: explanation.waive,
    waiveLine: explanation.waiveLine,
  };
  return Object.entries(headings).flatMap(([key, heading]): [string, string][] => {
    const text = said[key as keyof typeof headings];
    return text === '' ? [] : [[heading, text]];
  });
}
