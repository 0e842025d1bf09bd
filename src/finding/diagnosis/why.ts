import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Diagnosis } from './diagnosis.js';

const { diagnosis: texts } = messages;

/** What speaks for this cell, and whether that is sure; that others are as likely is told once for all of them. */
export function whyOf({ reason, values, likely }: Diagnosis): string {
  return fill(texts.reasons[reason], values) + (likely ? texts.likely : '');
}
