/** Text from a workbook on one line of a terminal: no control, escape or bidirectional character gets through. */
export function plain(text: string): string {
  return text
    .replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '\u{FFFD}');
}
