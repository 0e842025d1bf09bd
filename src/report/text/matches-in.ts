/**
 * All that a pattern with the flag `g` finds in a text, in order. Most texts hold nothing of what is looked for, and
 * `matchAll`, which copies the pattern each time, takes four times as long to say so.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
