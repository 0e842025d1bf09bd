import { isTellingLabel } from '../../edition/telling-labels.js';
import type { Budget } from '../../limits/budget.js';
import { FIRST_CELLS, LEDGER_CELLS, limits } from '../../limits/limits.js';
import { WorkbookRefused } from '../../limits/refused.js';
import type { Sheet } from '../book.js';
import type { SheetContext } from './rows.js';

/** A sheet that is still to be read. */
export interface Unread {
  /** Bytes of its part, inflated. */
  readonly size: number;
  read(context: SheetContext): Sheet;
}

/**
 * Reads sheets within the limits for all of them. A bulky sheet beside the report, as a ledger of a year's requests,
 * does not make that unreadable: of sheets without the form's labels, those are passed over that are beyond a limit.
 * @returns the sheets in their order; undefined for those that are passed over
 * @throws WorkbookRefused when a sheet with such labels is beyond a limit, or none but such sheets are there
 */
export function readSheets(unread: readonly Unread[], context: SheetContext): (Sheet | undefined)[] {
  // Small parts first: whatever is given up is large.
  const bySize = [...unread].sort((one, other) => one.size - other.size);
  let ledgers = 0;
  let refusal: WorkbookRefused | undefined;
  const candidates: Candidate[] = [];
  for (const each of bySize) {
    const candidate = readOne(each, context, ledgers < LEDGER_CELLS ? limits.cells : FIRST_CELLS);
    candidates.push(candidate);
    if (candidate.sheet) continue;
    refusal ??= candidate.refusal;
    ledgers += candidate.budget.spentOn('cells');
  }
  const kept = new Map<Unread, Sheet>();
  const isRoom = context.budget.fits(candidates.map(({ budget }) => budget));
  for (const { from, sheet, budget } of isRoom ? candidates : inOrderOfRight(candidates)) {
    if (!sheet) continue;
    try {
      context.budget.join(budget);
      kept.set(from, sheet);
    } catch (error) {
      if (!isBulk(error) || isForm(sheet)) throw error;
      refusal ??= error;
    }
  }
  if (kept.size === 0 && refusal) throw refusal;
  return unread.map((each) => kept.get(each));
}

interface Candidate {
  readonly from: Unread;
  /** undefined when it was given up. */
  readonly sheet: Sheet | undefined;
  readonly refusal?: WorkbookRefused;
  /** What it has taken. */
  readonly budget: Budget;
}

function readOne(from: Unread, context: SheetContext, cells: number): Candidate {
  const budget = context.budget.forPart(cells);
  try {
    return { from, sheet: from.read({ ...context, budget }), budget };
  } catch (error) {
    if (!isBulk(error)) throw error;
    if (!beginsAsForm(from, context, cells)) return { from, sheet: undefined, refusal: error, budget };
    if (cells === limits.cells) throw error;
    return readOne(from, context, limits.cells);
  }
}

/** Reads a sheet again as far as it can be read: labels matter of bulky sheets only, and to look for them takes time. */
function beginsAsForm(from: Unread, context: SheetContext, cells: number): boolean {
  let isFound = false;
  const sees = (text: string) => {
    isFound ||= isTellingLabel(text);
  };
  try {
    from.read({ ...context, budget: context.budget.forPart(cells), sees });
  } catch (error) {
    if (!isBulk(error)) throw error;
  }
  return isFound;
}

const isForm = ({ cells }: Sheet): boolean =>
  cells.some(({ type, value }) => type === 'text' && isTellingLabel(String(value)));

/** Those with labels first, then from the smallest on. */
function inOrderOfRight(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.map((candidate) => ({
    candidate,
    rank: candidate.sheet && isForm(candidate.sheet) ? -1 : candidate.budget.spentOn('cells'),
  }));
  return ranked.sort((one, other) => one.rank - other.rank).map(({ candidate }) => candidate);
}

/** What is too much of a whole workbook; a single text or formula that is too long is damage. */
const BULK = ['cells', 'spread', 'merges', 'mergedArea', 'characters'];

const isBulk = (error: unknown): error is WorkbookRefused =>
  error instanceof WorkbookRefused && error.rule === 'F-LIMIT' && BULK.includes(error.reason);
