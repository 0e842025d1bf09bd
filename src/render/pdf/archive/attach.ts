import type { Attachment } from './attachment.js';
import { pdfText } from './pdf-text.js';

/** Embeds a file and associates it with the document (ISO 19005-3, 6.8). @param date of the file, instead of a clock's */
export function attach(
  pdf: PDFKit.PDFDocument,
  { name, type, description, bytes }: Attachment,
  date: Date,
): void {
  const content = pdf.ref({
    Type: 'EmbeddedFile',
    Subtype: type.replaceAll('/', '#2F'),
    Params: { Size: bytes.length, CreationDate: date, ModDate: date },
  });
  content.end(bytes);
  const file = pdf.ref({
    Type: 'Filespec',
    AFRelationship: 'Data',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    EF: { F: content, UF: content },
  });
  file.end();
  pdf.addNamedEmbeddedFile(name, file);
  pdf._root.data.AF = [file];
}
