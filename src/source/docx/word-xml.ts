import type { XmlReader } from '../../package/xml/xml-reader.js';

/** The namespaces of a document's own elements, transitional and strict. */
export const WORD: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** Elements around paragraphs, tables, rows and cells that change nothing of them. */
export const AROUND_BLOCKS: ReadonlySet<string> = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'moveTo',
]);

/** An attribute of the element just entered. */
export const attribute = (reader: XmlReader, name: string): string | undefined =>
  reader.attributeOf(WORD, name);

/** `w:val`, in which most properties say what they are. */
export const value = (reader: XmlReader): string | undefined => attribute(reader, 'val');

/** A property that is on when nothing says otherwise. */
export function isOn(reader: XmlReader): boolean {
  const said = value(reader);
  return said !== '0' && said !== 'false' && said !== 'off';
}

/** A whole number from 0 on; undefined for what is none. */
export function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}
