import type { Edition } from '../../edition/edition.js';
import type { Severity } from '../../finding/finding.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { explanationOf, explanationParts } from '../../rules/explanation.js';
import type { Rule } from '../../rules/rule.js';

export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

/** A rule with everything that `report explain` says of it. */
export function ruleDescriptor(rule: Rule, editions: readonly Edition[]): object {
  const explanation = explanationOf(rule, editions);
  const { id, severity, title, why } = explanation;
  const parts = explanationParts(explanation).map(([heading, text]) =>
    fill(messages.reporters.sarif.help, { heading, text }),
  );
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why === '' ? title : why },
    help: { text: parts.join('\n\n') },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}
