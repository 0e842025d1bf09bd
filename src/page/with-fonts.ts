/** Where the fonts go: behind everything else, so that the page is there before them. */
const END = '</body>';

/**
 * The page with fonts for PDFs in it. Nothing of them runs or is applied, so that the page's policy need not know them.
 * @param fonts Base64 of raw deflated font files, by their names
 */
export function withFonts(page: string, fonts: ReadonlyMap<string, string>): string {
  const at = page.lastIndexOf(END);
  const blocks = Array.from(
    fonts,
    ([name, packed]) => `<script type="text/plain" data-font="${name}">${packed}</script>\n`,
  );
  return page.slice(0, at) + blocks.join('') + page.slice(at);
}
