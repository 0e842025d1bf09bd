/** Whether a file's name without its ending is what a pattern says; `*` stands for any characters, capitals don't count. */
export function isNamed(name: string, pattern: string): boolean {
  const written = name.toLowerCase();
  const [first = '', ...others] = pattern.toLowerCase().split('*');
  const last = others.pop();
  if (last === undefined) return written === first;
  if (!written.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = written.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return written.length - at >= last.length && written.endsWith(last);
}
