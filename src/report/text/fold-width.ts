/** Full-width letters, digits, marks and spaces become half-width, one for one: every character keeps its place. */
export function foldWidth(text: string): string {
  let narrow = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const folded = narrowed(code);
    if (folded === code) continue;
    narrow += text.slice(from, at) + String.fromCharCode(folded);
    from = at + 1;
  }
  return from === 0 ? text : narrow + text.slice(from);
}

function narrowed(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code === 0x3000 || code === 0xa0 ? SPACE : code;
}

const SPACE = 0x20;
