/** Text from a workbook on one line of a terminal: no control, escape or bidirectional character gets through. */
export function plain(text: string): string {
  return (
    text
      // Run by run: a pattern with \s* on both sides would go over a long run again from each of its places.
      .replace(/[\s\u0085]+/g, (run) => (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(run) ? ' ' : run))
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\u{FFFD}')
  );
}
