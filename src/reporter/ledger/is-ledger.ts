import { WorkbookRefused } from '../../limits/refused.js';
import { messages } from '../../messages/messages.js';
import { openWorkbook } from '../../source/xlsx/open-workbook.js';

const { title, sheets } = messages.ledger;

/** Whether a file is a ledger that the program wrote: by its sheets and what stands first in the list of units. */
export function isLedger(bytes: Uint8Array): boolean {
  try {
    const found = openWorkbook(bytes).sheets;
    const [units] = found;
    return (
      found.map(({ name }) => name).join('/') === Object.values(sheets).join('/') &&
      String(units?.at(1, 1).value ?? '').startsWith(title)
    );
  } catch (error) {
    if (error instanceof WorkbookRefused) return false;
    throw error;
  }
}
