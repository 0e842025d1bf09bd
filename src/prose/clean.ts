/** Text as it is read: half-width digits, no spaces inside a paragraph. Words and punctuation stay as written. */
export function cleanProse(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDTH))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')
    .replace(/[^\S\n]+/g, '');
}

/** From a full-width character to its half-width one. */
const WIDTH = 0xfee0;
