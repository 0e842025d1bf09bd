import { type Checked, checkWorkbook } from '../../../src/check/check-workbook.js';
import { editions } from '../../../src/edition/editions.js';
import { type ReportData, toData } from '../../../src/report/data.js';
import { rules } from '../../../src/rules/rules.js';

/** Checks a file of any kind; of what kind the organ is, only workbooks say. */
export function checkAs({ organ: { kind } }: ReportData, bytes: Uint8Array): Promise<Checked> {
  return checkWorkbook('年报', bytes, { editions, rules, read: kind === null ? {} : { kind } });
}

/** What a file says and what is found in it, apart from where it stands. */
export function told({ report, result }: Checked) {
  return {
    data: report && toData(report),
    findings: result.findings.map(({ rule, severity, places, actual, expected }) => ({
      rule,
      severity,
      keys: places.map(({ key }) => key),
      actual,
      expected,
    })),
  };
}
