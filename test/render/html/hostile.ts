/** Texts that a page must show as they are, or without their invisible part. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<!--<script>',
  '--><img src=x onerror=alert(1)>',
  ']]><svg onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" style="background:url(//example.com)',
  '" id="t0" headers="t0h1',
  '<meta http-equiv=refresh content=0;url=//example.com>',
  '<base href=//example.com/>',
  '<link rel=stylesheet href=//example.com/x.css>',
  '</td></table><p>',
  '</caption><tr><td>',
  '<plaintext>',
  '<template><textarea><noscript>',
  '&lt;b&gt; &amp; &#60;script&#62; &nbsp; &notanentity',
  '{{alert(1)}} {mark} {caption}',
  '$& $1 $` $$',
  'javascript:alert(1)',
  '＜script＞alert(1)＜/script＞',
  '\u202e98/1\u202c',
  '\u2066件\u2069\u200e\u200f\u061c',
  'a\u0000b\u0008c\u001bd\u007fe\u009ff',
  'x\ufffe\uffff\ud800y',
];

/** What is left of a text when the page leaves out what must not stand in it. */
export function visible(text: string): string {
  return [...text].filter((character) => !isForbidden(character.codePointAt(0) ?? 0)).join('');
}

function isForbidden(code: number): boolean {
  const control =
    (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code <= 0x9f);
  const bidi = [0x61c, 0x200e, 0x200f].includes(code) || (code >= 0x202a && code <= 0x202e);
  const isolate = code >= 0x2066 && code <= 0x2069;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return control || bidi || isolate || surrogate || (code & 0xfffe) === 0xfffe;
}
