import { fill } from '../messages/fill.js';
import { messages, type RuleTexts } from '../messages/messages.js';
import type { Finding } from './finding.js';

/** The sentence of a finding. */
export function messageOf({ rule, message, values }: Finding): string {
  const text = textsOf(rule).messages[message];
  if (text === undefined) throw new Error(`no message ${rule} ${message}`);
  return fill(text, values);
}

/** What a rule demands, in a few words. */
export function titleOf(rule: string): string {
  return textsOf(rule).title;
}

/** What a finding's rule rests on, in an edition's terms. */
export function basisOf({ rule }: Finding, notice: string): string {
  return fill(textsOf(rule).basis, { notice });
}

function textsOf(rule: string): RuleTexts {
  const texts = (messages.rules as Readonly<Record<string, RuleTexts>>)[rule];
  if (!texts) throw new Error(`no texts for ${rule}`);
  return texts;
}
