/**
 * What a text may say in a Word document: white space becomes plain spaces; control characters and halves of
 * characters, which XML has no place for, noncharacters, and the bidirectional controls, which make a figure read
 * otherwise than it is written, are dropped.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n|[\t-\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu, '');
}
