import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { FileDigest } from './file-digest.js';
import type { UnitRow } from './unit-rows.js';

const { letter: texts, date: dateText } = messages.ledger;

/** What the letters of a run have in common. */
export interface LetterContext {
  /** The year that is collected. */
  readonly year: number | null;
  /** ISO date of the run; a deadline before it is over. */
  readonly today: string;
}

/** What to send to a unit, ready to be pasted into a message: whole sentences, the most important first. */
export function returnLetter(row: UnitRow, context: LetterContext): string {
  const { name: unit, standing, file, paths } = row;
  const until = openDeadline(row, context);
  if (standing === 'missing' || !file)
    return until === undefined
      ? fill(texts.missing, { unit })
      : fill(texts.missingUntil, { unit, date: until });
  const values = { unit, file: nameOf(file) };
  const again = until === undefined ? texts.again : fill(texts.againUntil, { date: until });
  if (standing === 'unreadable') return lines([fill(texts.unreadable, values), ...numbered(file, 0), again]);
  if (standing === 'otherYear')
    return context.year === null
      ? fill(texts.otherYearUnknown, values)
      : fill(texts.otherYear, { ...values, year: context.year });
  const isToMend = file.errors > 0;
  return lines([
    fill(texts.received, values) + verdictOf(file),
    ...numbered(file, paths.length - 1),
    ...(isToMend ? [again] : []),
  ]);
}

function verdictOf({ errors, hasChecks, total }: FileDigest): string {
  if (total === 0) return texts.clean;
  if (errors === 0) return texts.toCheck;
  return hasChecks ? texts.toMendAndCheck : texts.toMend;
}

function numbered({ items, total }: FileDigest, otherFiles: number): string[] {
  const further = total - items.length;
  return [
    ...items.map((text, index) => fill(texts.item, { number: index + 1, text })),
    ...(further > 0 ? [fill(texts.further, { count: further })] : []),
    ...(otherFiles > 0 && total > 0 ? [fill(texts.otherFiles, { count: otherFiles })] : []),
  ];
}

const lines = (sentences: readonly string[]) => sentences.join('\n');
const nameOf = ({ path }: FileDigest) => path.slice(path.lastIndexOf('/') + 1);

/** `1 月 20 日`; undefined where there is none, or it has passed. */
function openDeadline({ unit }: UnitRow, { today }: LetterContext): string | undefined {
  const deadline = unit?.deadline;
  if (deadline == null || deadline < today) return undefined;
  const [, month = '', day = ''] = deadline.split('-');
  return fill(dateText, { month: Number(month), day: Number(day) });
}
