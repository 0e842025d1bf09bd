import type { Finding } from '../finding/finding.js';
import type { FileName } from '../finding/result.js';
import type { Policy } from '../rules/finding-policy.js';
import type { PlacedConfig } from './config.js';
import { coverage, hasExpired } from './waiver.js';

/** What a config says of the rules and findings of a file. @param today ISO date; waivers hold until theirs */
export function policyFor(placed: PlacedConfig, file: FileName, today: string): Policy {
  const { rules = {} } = placed.config;
  const covering = coverage(file, placed, (waiver) => !hasExpired(waiver, today));
  return {
    isOff: (rule) => rules[rule] === 'off',
    judge(finding): Finding {
      const level = rules[finding.rule];
      const { reason, until } = covering.first(finding) ?? {};
      return {
        ...finding,
        ...(level && level !== 'off' && { severity: level }),
        ...(reason !== undefined && { waived: { reason, ...(until !== undefined && { until }) } }),
      };
    },
  };
}
