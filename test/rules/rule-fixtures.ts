import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FIXTURES } from '../support/fixtures.js';
import type { FileContent } from './case-files.js';
import type { Patch } from './patch.js';

/** What is found: a rule, the first place, and the figures that the case wants to be sure of. */
export type Expected = [rule: string, place: string | null, actual?: unknown, expected?: unknown];

/** A case of a rule in one edition: what is changed in the valid report, and what is found, in order. */
export interface RuleCase extends Patch {
  readonly rule: string;
  readonly edition: string;
  readonly what: string;
  readonly finds: readonly Expected[];
  /** What lies around the report, by path; such a case is a run of `validate` with its flags. */
  readonly files?: Readonly<Record<string, FileContent>>;
  readonly flags?: readonly string[];
}

interface RuleFixture {
  readonly rule: string;
  readonly cases: readonly (Omit<RuleCase, 'rule' | 'edition'> & { readonly editions: readonly string[] })[];
}

const folder = path.join(FIXTURES, 'rules');

export const ruleCases: readonly RuleCase[] = readdirSync(folder).flatMap((name) => {
  const { rule, cases }: RuleFixture = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  return cases.flatMap(({ editions, ...one }) => editions.map((edition) => ({ ...one, rule, edition })));
});

interface Found {
  readonly rule: string;
  readonly places: readonly { readonly sheet: string; readonly cell: string }[];
  readonly actual?: unknown;
  readonly expected?: unknown;
}

/** Findings as far as a case speaks of them. */
export function brief(findings: readonly Found[], finds: readonly Expected[]): Expected[] {
  return findings.map(({ rule, places: [place], actual, expected }, index) => {
    const at = place ? `${place.sheet}!${place.cell}` : null;
    return [rule, at, actual, expected].slice(0, Math.max(2, finds[index]?.length ?? 2)) as Expected;
  });
}
