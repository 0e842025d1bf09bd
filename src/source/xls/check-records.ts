import { beyond, damaged } from '../../limits/refusals.js';
import { FormulaCheck, WITH_FORMULAS } from './formulas.js';
import { CHECKS, type Counted, MOST, type Tally } from './record-checks.js';
import { Records } from './records.js';
import { VersionSeen } from './version.js';

const WANTED: ReadonlySet<number> = new Set([...Object.keys(CHECKS).map(Number), ...WITH_FORMULAS]);

/**
 * The records of an old workbook that the library may look at. It believes every length and count that they name: what
 * it would loop or reserve memory over without end is refused here, and what is not needed passed over.
 * @returns the stream, which has changed
 * @throws WorkbookRefused when records say more than they hold or are encrypted (F-OPEN), or there are too many (F-LIMIT)
 */
export function checkedRecords(stream: Uint8Array): Uint8Array {
  const records = new Records(stream, WANTED);
  const seen = new VersionSeen();
  const formulas = new FormulaCheck();
  const counts = new Map<Counted, number>();
  const tally: Tally = {
    isAddIn: false,
    count(what, amount) {
      const count = (counts.get(what) ?? 0) + amount;
      counts.set(what, count);
      if (count > MOST[what]) throw what === 'merges' ? beyond(what) : damaged();
    },
    name: (length) => formulas.name(length, tally.isAddIn),
  };
  for (const record of records) {
    seen.see(record);
    CHECKS[record.type]?.(record, seen.version, tally);
    formulas.check(record, seen.version);
  }
  return records.checked;
}
