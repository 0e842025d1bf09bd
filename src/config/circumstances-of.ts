import type { Circumstances } from '../finding/circumstances.js';
import { isWorse, type Severity } from '../finding/finding.js';
import { type Rule, worstOf } from '../rules/rule.js';
import type { Config, Level } from './config.js';

/** What a config makes of the rules, for everybody who reads the results. @param path of the config, as it is shown */
export function circumstancesOf(
  { rules: levels = {} }: Config,
  path: string | null,
  rules: readonly Rule[],
  madeAt: string,
): Circumstances {
  const lowered = rules.flatMap((rule): [string, Severity][] => {
    const level = levels[rule.id];
    return isLower(level, rule) ? [[rule.id, level]] : [];
  });
  return {
    madeAt,
    config: path,
    rulesOff: rules.flatMap(({ id }) => (levels[id] === 'off' ? [id] : [])),
    ...(lowered.length > 0 && { rulesLowered: Object.fromEntries(lowered) }),
    interrupted: false,
  };
}

const isLower = (level: Level | undefined, rule: Rule): level is Severity =>
  level !== undefined && level !== 'off' && isWorse(worstOf(rule), level);
