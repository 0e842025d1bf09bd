/** What labels are compared by: width, spaces, line breaks and punctuation don't count, words and numbers do. */
export function canonicalLabel(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
