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
  for (const candidate of inOrderOfRight(candidates)) {
    const { from, sheet, budget, isForm } = candidate;
    if (!sheet) continue;
    try {
      context.budget.join(budget);
      kept.set(from, sheet);
    } catch (error) {
      if (isForm || !isBulk(error)) throw error;
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
  /** Whether it bears labels of the form. */
  readonly isForm: boolean;
}

function readOne(from: Unread, context: SheetContext, cells: number): Candidate {
  let isForm = false;
  const budget = context.budget.forPart(cells);
  const sees = (text: string) => {
    isForm ||= isTellingLabel(text);
  };
  try {
    return { from, sheet: from.read({ ...context, budget, sees }), budget, isForm };
  } catch (error) {
    if (!isBulk(error)) throw error;
    if (!isForm) return { from, sheet: undefined, refusal: error, budget, isForm };
    if (cells === limits.cells) throw error;
    return readOne(from, context, limits.cells);
  }
}

/** Those with labels first, then from the smallest on. */
function inOrderOfRight(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort(
    (one, other) =>
      Number(other.isForm) - Number(one.isForm) ||
      one.budget.spentOn('cells') - other.budget.spentOn('cells'),
  );
}

/** What is too much of a whole workbook; a single text or formula that is too long is damage. */
const BULK = ['cells', 'spread', 'merges', 'mergedArea', 'characters'];

const isBulk = (error: unknown): error is WorkbookRefused =>
  error instanceof WorkbookRefused && error.rule === 'F-LIMIT' && BULK.includes(error.reason);
