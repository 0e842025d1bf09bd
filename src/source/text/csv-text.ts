/** How many lines are looked at. */
const LINES = 200;

/** Whether every line has as many values between commas: a table that a program wrote, and no text of a report. */
export function isCsv(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, LINES);
  // What a server answers instead of a file: {"code":404,"message":"…"}
  if (/^\s*[{[]/u.test(filled[0] ?? '')) return false;
  const commas = new Set(filled.map(commasIn));
  return filled.length > 0 && commas.size === 1 && !commas.has(0);
}

/** Commas outside of quotes. */
function commasIn(line: string): number {
  return line
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .reduce((sum, part) => sum + part.split(',').length - 1, 0);
}
