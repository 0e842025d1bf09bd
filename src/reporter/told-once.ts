import type { FindingEntry } from '../finding/entry.js';

/**
 * The messages of findings that stand one below the other. What to do about them is the same for all of one rule: the
 * sentences that a message ends with are left out where the one before it ends so too.
 */
export function toldOnce(findings: readonly FindingEntry[]): string[] {
  return findings.map(({ rule, message }, index) => {
    const before = findings[index - 1];
    return before?.rule === rule ? withoutEnd(message, before.message) : message;
  });
}

/** A message without the whole sentences at its end that another ends with; its first one stays. */
function withoutEnd(message: string, other: string): string {
  const [own, others] = [sentencesOf(message), sentencesOf(other)];
  let same = 0;
  while (same < own.length - 1 && own.at(-1 - same) === others.at(-1 - same)) same++;
  return own.slice(0, own.length - same).join('');
}

const sentencesOf = (text: string): string[] => text.split(/(?<=。)/u);
