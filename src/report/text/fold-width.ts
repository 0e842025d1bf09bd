/** Full-width letters, digits, marks and spaces become half-width, one for one: every character keeps its place. */
export function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, (character) => {
    const code = character.charCodeAt(0);
    return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}
