import { readFile, stat } from 'node:fs/promises';

/** Bytes: with pictures of charts and all fonts, a rendered report has a quarter of it. */
const LARGEST = 4 * 1024 * 1024;

/** What the program says of itself, where tools that know nothing of PDF find it. */
const MARK = '<xmp:CreatorTool>disclosure-report</xmp:CreatorTool>';
/** How a PDF ends; one that somebody has changed since may end twice. */
const END = '%%EOF';

/** Whether a PDF is one that the program itself rendered, unchanged. One that the system will not open is not. @param file absolute */
export async function isOwnPdf(file: string): Promise<boolean> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST) return false;
    const bytes = await readFile(file);
    return bytes.includes(MARK) && bytes.indexOf(END) === bytes.lastIndexOf(END);
  } catch {
    return false;
  }
}
