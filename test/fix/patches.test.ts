import { checkWorkbook } from '../../src/check/check-workbook.js';
import { correctReport } from '../../src/correct/correct-report.js';
import { editions } from '../../src/edition/editions.js';
import { asChange, certainChanges } from '../../src/fix/certain-changes.js';
import { rules } from '../../src/rules/rules.js';
import { patchedWorkbook } from '../rules/patch.js';
import { ruleCases } from '../rules/rule-fixtures.js';

const CONTEXT = { editions, rules, read: {} };

/** What a correction may put right, so that it is found no more; of V-TEXT what says more than its number stays. */
const CLEARED = ['V-TEXT', 'V-BLANK', 'V-HIDDEN', 'F-STALE', 'F-FORMULA', 'T3-', 'T4-', 'V-EMPTY'];
/** Rules whose cases have texts, blanks and formulas in the tables. */
const TELLING = /^(V-TEXT|V-BLANK|V-HIDDEN|V-MERGE|V-EMPTY|F-STALE|F-FORMULA)$/;

const cases = ruleCases.filter(({ files, rule }) => !files && TELLING.test(rule));

test.each(cases)(
  'only what remains is found in a corrected copy: $rule, $edition: $what',
  async ({ edition, finds: _, ...patch }) => {
    const bytes = await patchedWorkbook(edition, patch);
    const before = await checkWorkbook('甲.xlsx', bytes, CONTEXT);
    if (!before.report) return;
    const changes = certainChanges(before.report);
    if (changes.length === 0) return;
    const copy = await correctReport(bytes, changes.map(asChange), CONTEXT);
    const after = await checkWorkbook('甲.xlsx', copy.bytes, CONTEXT);
    // Nothing new is found, and what is gone is what was to be put right.
    const told = ({ result }: typeof after) =>
      new Set(result.findings.map(({ rule, places: [place] }) => `${rule} ${place?.at}`));
    const [old, now] = [told(before), told(after)];
    const isNew = [...now].filter((finding) => !old.has(finding));
    const gone = [...old].filter((finding) => !now.has(finding));
    expect(isNew.filter((finding) => !finding.startsWith('V-BLANK'))).toEqual([]);
    expect(gone.filter((finding) => !CLEARED.some((rule) => finding.startsWith(rule)))).toEqual([]);
    // What was put right needs it no more.
    expect(after.report && certainChanges(after.report)).toEqual([]);
  },
);
