import { clip } from '../messages/clip.js';
import { fill, type Values } from '../messages/fill.js';
import { messages, type RuleTexts } from '../messages/messages.js';
import type { Finding } from './finding.js';

/** Characters of a cell or of a sentence that a message quotes. The whole of it stands at the finding's place. */
const LONGEST_QUOTE = 1000;

/** The sentence of a finding. */
export function messageOf({ rule, message, values }: Finding): string {
  const text = textsOf(rule).messages[message];
  if (text === undefined) throw new Error(`no message ${rule} ${message}`);
  return fill(text, quotesOf(values));
}

function quotesOf(values: Values = {}): Values {
  if (!Object.values(values).some(isLong)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isLong(value) ? clip(value, LONGEST_QUOTE) : value]),
  );
}

const isLong = (value: string | number): value is string =>
  typeof value === 'string' && value.length > LONGEST_QUOTE;

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
