import { Budget } from '../../limits/budget.js';
import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { readRelationships } from '../../package/read-relationships.js';
import { partText } from '../../package/xml/part-text.js';
import { XmlReader } from '../../package/xml/xml-reader.js';
import { Archive } from '../../package/zip/archive.js';
import type { Book } from '../book.js';
import { readBlocks } from './body.js';
import { type LaidOut, layOut } from './lay-out.js';
import { readNotes } from './notes.js';
import { NumberCounter } from './number-counter.js';
import { readLists } from './numbering.js';
import { Walk } from './walk.js';
import { Styles } from './word-styles.js';
import { WORD } from './word-xml.js';

/**
 * Reads a Word document: what a person sees of its paragraphs and tables, with automatic numbers as text, fields by
 * their results, tracked changes as if they were accepted and text boxes once; what is there and not seen is remarked.
 * Headers, footers and comments are no part of the report.
 * @throws WorkbookRefused when the document is damaged (F-OPEN) or beyond the limits (F-LIMIT)
 * @throws HeavyWorkbook when it is not ordinary and only ordinary ones are wanted
 */
export function openDocument(bytes: Uint8Array, onlyOrdinary = false): Book {
  const { sheet, remarks } = readDocument(bytes, onlyOrdinary);
  return { kind: 'docx', sheets: [sheet], remarks };
}

/** A document laid out, with its main part. */
export interface OpenDocument extends LaidOut {
  readonly part: string;
  readonly text: string;
}

export function readDocument(bytes: Uint8Array, onlyOrdinary = false): OpenDocument {
  if (bytes.length > limits.fileSize) throw beyond('fileSize');
  const budget = new Budget(onlyOrdinary);
  const archive = new Archive(bytes, budget);
  const part = mainPart(archive);
  const related = [...readRelationships(archive, part).values()];
  const nameOf = (type: string) => related.find((each) => each.type === type)?.target ?? '';
  const names = ['styles', 'numbering', 'footnotes', 'endnotes'].map(nameOf);
  archive.admit([part, ...names]);
  const [styleSheet, numbering, ...notes] = names.map((name) => textOf(archive, name));
  const styles = new Styles(styleSheet);
  const lists = readLists(numbering, styles);
  const walk = () => new Walk(styles, new NumberCounter(lists, styles), budget);
  const noted = new Map(
    notes.flatMap((text, index) =>
      text === undefined ? [] : [...readNotes(index === 0 ? 'footnote' : 'endnote', text, walk())],
    ),
  );
  const text = textOf(archive, part);
  if (text === undefined) throw damaged();
  const reader = new XmlReader(text);
  reader.rootAs('document', WORD);
  const reading = new Walk(styles, new NumberCounter(lists, styles), budget, noted);
  const laidOut: LaidOut[] = [];
  reader.children((name) => {
    if (name === 'body') laidOut.push(layOut(readBlocks(reader, reading), budget));
  });
  const [whole] = laidOut;
  if (!whole) throw damaged();
  return { ...whole, part, text };
}

/** The part that holds the text, whatever it is named. */
export function mainPart(archive: Archive): string {
  const root = [...readRelationships(archive, '').values()];
  return root.find(({ type }) => type === 'officeDocument')?.target ?? USUAL_PART;
}

const USUAL_PART = 'word/document.xml';

function textOf(archive: Archive, name: string): string | undefined {
  const bytes = name === '' ? undefined : archive.read(name);
  return bytes && partText(bytes);
}
