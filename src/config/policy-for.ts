import type { Finding } from '../finding/finding.js';
import type { FileName } from '../finding/result.js';
import type { Policy } from '../rules/finding-policy.js';
import type { PlacedConfig } from './config.js';
import { coverage, hasExpired } from './waiver.js';

/** What a config says of the rules and findings of a file. @param today ISO date; waivers hold until theirs */
export function policyFor(placed: PlacedConfig, file: FileName, today: string): Policy {
  const { rules = {}, waivers = [] } = placed.config;
  const valid = waivers.filter((waiver) => !hasExpired(waiver, today));
  const covers = coverage(file, placed);
  return {
    isOff: (rule) => rules[rule] === 'off',
    judge(finding): Finding {
      const level = rules[finding.rule];
      const waiver = valid.find((candidate) => covers(candidate, finding));
      const { reason, until } = waiver ?? {};
      return {
        ...finding,
        ...(level && level !== 'off' && { severity: level }),
        ...(reason !== undefined && { waived: { reason, ...(until !== undefined && { until }) } }),
      };
    },
  };
}
