import { ofAnotherUnit, type Patch, patchedWorkbook } from '../rules/patch.js';
import { findingsOf } from './findings-document.js';
import type { Workplace } from './workplace.js';

/** A valid report of some unit. */
export function unit(name: string, patch: Patch = {}, edition = '2021'): Promise<Uint8Array> {
  return patchedWorkbook(edition, ofAnotherUnit({ ...patch, set: { 'organ.name': name, ...patch.set } }));
}

/** The report that sums up some of them: every figure so many times that of the valid report. */
export function sumOf(times: number, patch: Patch = {}, name = '某市人民政府'): Promise<Uint8Array> {
  return unit(name, { ...patch, times, set: { 'organ.kind': 'government', ...patch.set } });
}

type UnitFinding = [path: string, rule: string, cell: string | null, message: string];

/** What `validate` finds about units: where, and what is said. */
export async function unitFindings(at: Workplace, ...args: string[]): Promise<UnitFinding[]> {
  const { stdout, stderr } = await at.run('validate', ...args, '--format', 'json');
  expect(stderr).toBe('');
  return findingsOf(stdout).files.flatMap(({ path, findings }) =>
    findings
      .filter(({ rule }) => rule.startsWith('U-'))
      .map(({ rule, places: [place], message }): UnitFinding => [path, rule, place?.cell ?? null, message]),
  );
}
