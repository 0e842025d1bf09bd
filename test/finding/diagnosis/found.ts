import type { Edition } from '../../../src/edition/edition.js';
import { editions } from '../../../src/edition/editions.js';
import { diagnose } from '../../../src/finding/diagnosis/diagnose.js';
import type { DiagnosisResult, Outside } from '../../../src/finding/diagnosis/diagnosis.js';
import type { Finding } from '../../../src/finding/finding.js';
import { rules } from '../../../src/rules/rules.js';
import { runRules } from '../../../src/rules/run.js';
import { type Content, reportWith } from '../../support/form-book.js';

const ABOUT_FIGURES = /^T\d-(NET|ROW|COL|ID|SUM)$|^V-(TYPE|COUNT)$|^F-FORMULA$/;
const own = rules.filter(({ id }) => ABOUT_FIGURES.test(id));

export interface Diagnosed extends DiagnosisResult {
  readonly findings: readonly Finding[];
}

/** What is found in figures by key, and the diagnosis of it. */
export function diagnosed(
  edition: Edition,
  contents: ReadonlyMap<string, Content>,
  outside?: Outside,
): Diagnosed {
  const report = reportWith(edition, contents);
  const nothing = {
    children: undefined,
    doubles: undefined,
    missing: undefined,
    batch: undefined,
    repeats: undefined,
    waivers: undefined,
  };
  const { findings } = runRules(own, {
    editions,
    opening: {},
    report,
    inScope: report,
    form: report,
    previous: undefined,
    ...nothing,
  });
  return { findings, ...diagnose(report, findings, outside) };
}
