import { messages } from '../../messages/messages.js';
import type { Line } from '../text/prose.js';

const { heading, none } = messages.document.draft;

/** As a draft says below the heading of its last page when it was checked. */
const CHECKED = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2} /;

/** Without the page that a draft of ours ends with: what is still wrong is no part of the report. */
export function withoutDraftPage(lines: readonly Line[]): readonly Line[] {
  const begins = lines.findLastIndex(
    ({ text }, index) => (text === heading || text === none) && CHECKED.test(lines[index + 1]?.text ?? ''),
  );
  return begins < 0 ? lines : lines.slice(0, begins);
}
