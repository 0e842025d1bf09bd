import type { Finding } from '../finding/finding.js';
import type { Evidence, Need, Rule } from './rule.js';

/** What became of each rule; a rule that found errors has failed. */
export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly skipped: readonly Skip[];
  readonly crashed: readonly Crash[];
}

export interface Skip {
  readonly rule: string;
  /** What was not there; `edition` when the edition knows nothing of it. */
  readonly lacks: Need | 'edition';
}

export interface Crash {
  readonly rule: string;
  readonly error: string;
}

/** Runs rules over the evidence. A rule that throws is our mistake: it is reported and stops no other rule. */
export function runRules(rules: readonly Rule[], evidence: Evidence): RuleRun {
  const findings: Finding[] = [];
  const passed: string[] = [];
  const failed: string[] = [];
  const skipped: Skip[] = [];
  const crashed: Crash[] = [];
  for (const rule of rules) {
    const lacks = lacking(rule, evidence);
    if (lacks) {
      skipped.push({ rule: rule.id, lacks });
      continue;
    }
    try {
      const own = Array.from(
        rule.check(evidence),
        (fact): Finding => ({ ...withSeverity(rule, fact), rule: rule.id }),
      );
      findings.push(...own);
      (own.some(({ severity }) => severity === 'error') ? failed : passed).push(rule.id);
    } catch (error) {
      crashed.push({
        rule: rule.id,
        error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      });
    }
  }
  return { findings, passed, failed, skipped, crashed };
}

function lacking(rule: Rule, evidence: Evidence): Skip['lacks'] | undefined {
  const need = rule.needs.find((name) => evidence[name] === undefined);
  if (need) return need;
  const edition = evidence.form?.edition;
  return edition && !rule.appliesTo(edition) ? 'edition' : undefined;
}

function withSeverity<F extends { severity?: Finding['severity'] }>(rule: Rule, fact: F) {
  return { ...fact, severity: fact.severity ?? rule.severity };
}
