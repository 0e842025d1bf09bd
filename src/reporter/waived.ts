import type { Waiver } from '../finding/finding.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';

const { waived, waivedUntil } = messages.reporters;

/** That a finding may stand, why, and until when. */
export function waivedText({ reason, until }: Waiver): string {
  return until === undefined ? fill(waived, { reason }) : fill(waivedUntil, { reason, until });
}
