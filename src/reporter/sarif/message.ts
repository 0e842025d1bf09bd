import { plain } from '../plain.js';

/**
 * A plain text message. Braces and backslashes are SARIF's own, and `[text](place)` would be a link, which a text
 * from a workbook must not make (§3.11.5, §3.11.6).
 */
export function messageText(text: string): { readonly text: string } {
  const escaped = plain(text)
    .replace(/[{}]/g, (brace) => brace + brace)
    .replace(/\\/g, '\\\\')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[');
  return { text: escaped };
}
