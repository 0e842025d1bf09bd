/** One character stands for several that look the same, so that fonts need them only once. */
const lookalikes: Readonly<Record<string, string>> = {
  '\u2003': '\u3000',
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2022': '·',
  '\u2027': '·',
  '\u2035': '｀',
  '\u30fb': '·',
  '\uff65': '·',
  '\u301c': '～',
};

/**
 * What can be printed of a text: white space becomes plain spaces, invisible characters (controls, bidirectional
 * overrides, joiners, variation selectors) and halves of characters are dropped, and radicals, which PDF files
 * often give in place of characters when copied, become the characters.
 */
export function legible(text: string): string {
  return text
    .replace(/\r\n|[\t-\r\u0085\u00a0\u2028\u2029\u202f]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, '')
    .normalize('NFC')
    .replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .replace(
      /[\u2003\u2011\u2012\u2015\u2022\u2027\u2035\u30fb\uff65\u301c]/g,
      (character) => lookalikes[character] ?? '',
    );
}
