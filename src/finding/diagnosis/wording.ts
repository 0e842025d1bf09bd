import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { Correction, Diagnosis } from './diagnosis.js';

const { diagnosis: texts } = messages;

/** Why this cell, and how sure that is. */
export function whyOf(diagnosis: Diagnosis): string {
  const { tied, likely } = diagnosis;
  return reasonOf(diagnosis) + (tied ? texts.tied : likely ? texts.likely : '');
}

/** What speaks for this cell. */
export function reasonOf({ reason, values }: Diagnosis): string {
  return fill(texts.reasons[reason], values);
}

/** `依申请公开!J4 由 14 改为 41` */
export function correctionText({ place, from, to }: Correction): string {
  const at = `${place.sheet}!${place.cell}`;
  return from === null ? fill(texts.fillIn, { at, to }) : fill(texts.change, { at, from, to });
}
