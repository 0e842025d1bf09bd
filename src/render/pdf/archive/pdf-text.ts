/** Characters: far more than a title or a heading has, and fewer than the 32 767 bytes of ISO 19005-3, 6.1.13. */
const longest = 4000;

/** A string for pdfkit, which takes a plain one for a name. */
export function pdfText(text: string): object {
  return Object(clipped(text));
}

/** As much of a text as a string of a PDF/A file can hold. */
export function clipped(text: string): string {
  return text.length > longest ? [...text].slice(0, longest).join('') : text;
}
