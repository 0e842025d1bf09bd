import type { Finding } from '../finding/finding.js';
import { count } from '../finding/result.js';
import { AS_FOUND, type Policy } from './finding-policy.js';
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
  /** What was not there; `edition` when the edition knows nothing of it, `off` when it is switched off. */
  readonly lacks: Need | 'edition' | 'off';
}

export interface Crash {
  readonly rule: string;
  readonly error: string;
}

/** Runs rules over the evidence. A rule that throws is our mistake: it is reported and stops no other rule. */
export function runRules(rules: readonly Rule[], evidence: Evidence, policy: Policy = AS_FOUND): RuleRun {
  const findings: Finding[] = [];
  const passed: string[] = [];
  const failed: string[] = [];
  const skipped: Skip[] = [];
  const crashed: Crash[] = [];
  for (const rule of rules) {
    const lacks = policy.isOff(rule.id) ? 'off' : lacking(rule, evidence);
    if (lacks) {
      skipped.push({ rule: rule.id, lacks });
      continue;
    }
    try {
      const own: Finding[] = [];
      for (const fact of rule.check(evidence))
        own.push(policy.judge({ ...withSeverity(rule, fact), rule: rule.id }));
      findings.push(...own);
      (count(own, 'error') > 0 ? failed : passed).push(rule.id);
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
  const edition = evidence.form?.edition;
  if (edition && !rule.appliesTo(edition)) return 'edition';
  return rule.needs.find((name) => evidence[name] === undefined);
}

function withSeverity<F extends { severity?: Finding['severity'] }>(rule: Rule, fact: F) {
  return { ...fact, severity: fact.severity ?? rule.severity };
}
