import { MAIN } from '../../package/xml/namespaces.js';
import { XmlReader } from '../../package/xml/xml-reader.js';

/**
 * The built-in number formats that show dates and times: in all languages 14–22 and 45–47, in Chinese also 27–36 and
 * 50–58 such as 31, a date with 年, 月 and 日. The file does not spell them out (ECMA-376-1, 18.8.30).
 */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Characters of a number format, as in Excel. */
const CODE_LENGTH = 255;

/** Which cell styles, by index, make a date of a number. */
export function readDateStyles(text: string): boolean[] {
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  const reader = new XmlReader(text);
  reader.rootAs('styleSheet', MAIN);
  reader.children((name) => {
    if (name === 'numFmts')
      reader.children(() => {
        const format = reader.attributes();
        formats.set(format.get('numFmtId') ?? '', format.get('formatCode') ?? '');
      });
    if (name === 'cellXfs')
      reader.children(() => {
        const id = reader.attributes().get('numFmtId') ?? '0';
        const code = formats.get(id);
        styles.push(code === undefined ? isBuiltInDate(Number(id)) : isDateCode(code));
      });
  });
  return styles;
}

/** A format with year, month, day, hour or second outside of quotes, brackets and escapes, in any of its sections. */
function isDateCode(code: string): boolean {
  return /[ymdhs]/i.test(
    code
      .slice(0, CODE_LENGTH)
      .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
      .replace(/General/gi, ''),
  );
}
