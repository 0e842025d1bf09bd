import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Diagnosis } from './diagnosis.js';

const { diagnosis: texts } = messages;

/** Each reason brings the values of its own words. */
const reasons: Readonly<Record<Diagnosis['reason'], string>> = texts.reasons;

/** What speaks for this cell, and whether that is sure; that others are as likely is told once for all of them. */
export function whyOf({ reason, values, likely }: Diagnosis): string {
  return fill(reasons[reason], values) + (likely ? texts.likely : '');
}
