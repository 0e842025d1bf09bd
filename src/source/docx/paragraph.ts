import type { XmlReader } from '../../package/xml/xml-reader.js';
import { atHeight } from '../raised-digits.js';
import type { Block, Paragraph } from './blocks.js';
import { readDrawing } from './drawing.js';
import { characterOf, type Look, noteKey, readLook } from './run.js';
import type { Walk } from './walk.js';
import { type NumberProperties, readNumberProperties } from './word-styles.js';
import { attribute, value } from './word-xml.js';

/** A paragraph, and whether a tracked change takes the break behind it away. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  readonly goesOn: boolean;
}

/** Elements around runs that change nothing of what they say. */
const AROUND = new Set('hyperlink smartTag customXml sdt sdtContent dir bdo fldSimple rubyBase'.split(' '));

type ReadBlocks = (reader: XmlReader, walk: Walk) => readonly Block[];

/** Reads the paragraph just entered, as if all tracked changes were accepted. */
export const readParagraph = (reader: XmlReader, walk: Walk, readBlocks: ReadBlocks): ReadParagraph =>
  new ParagraphReader(reader, walk, readBlocks).read();

/** Goes through what stands in a paragraph, and keeps what it says. */
class ParagraphReader {
  readonly #seen: string[] = [];
  readonly #unseen: string[] = [];
  readonly #notes: string[] = [];
  readonly #boxes: Block[] = [];
  #pictures = 0;
  #properties: Properties = { style: undefined, numbering: {}, goesOn: false };
  /** Of runs that say nothing of themselves. */
  #plainLook: Look = { isUnseen: false, height: undefined };

  constructor(
    private readonly reader: XmlReader,
    private readonly walk: Walk,
    private readonly readBlocks: ReadBlocks,
  ) {}

  read(): ReadParagraph {
    const { reader, walk } = this;
    const from = reader.position;
    const before = walk.changes;
    walk.budget.spend('blocks', 1);
    reader.everyChild(this.#visit);
    const { numbering, style, goesOn } = this.#properties;
    const number = goesOn ? '' : walk.counter.next(numbering, style);
    walk.budget.spend('characters', number.length);
    const paragraph: Paragraph = {
      kind: 'paragraph',
      from,
      number,
      text: this.#seen.join(''),
      unseen: this.#unseen.join(''),
      changes: walk.changes - before,
      notes: this.#notes,
      boxes: this.#boxes,
      pictures: this.#pictures,
    };
    return { paragraph, goesOn };
  }

  readonly #visit = (name: string, isOwn: boolean): void => {
    const { reader, walk } = this;
    if (!isOwn) readMath(reader, name, (text) => this.#write(text, this.#plainLook));
    else if (name === 'pPr') {
      this.#properties = readProperties(reader, walk);
      const isUnseen = walk.styles.isHidden(this.#properties.style) ?? false;
      this.#plainLook = { ...this.#plainLook, isUnseen };
    } else if (name === 'r') this.#visitRun();
    else if (name === 'ins' || name === 'moveTo') {
      walk.changes += 1;
      reader.everyChild(this.#visit);
    } else if (name === 'del' || name === 'moveFrom') walk.changes += 1;
    else if (AROUND.has(name)) reader.everyChild(this.#visit);
  };

  #visitRun(): void {
    const { reader, walk } = this;
    let look = this.#plainLook;
    reader.everyChild((name, isOwn) => {
      if (!isOwn) return;
      if (name === 'rPr') look = readLook(reader, this.#plainLook, (style) => walk.styles.isHidden(style));
      else if (name === 'fldChar') walk.field(attribute(reader, 'fldCharType'));
      else if (name === 'footnoteReference' || name === 'endnoteReference') this.#refer(name, look);
      else if (name === 'drawing' || name === 'pict' || name === 'object') this.#draw();
      else if (name === 'ruby')
        reader.children((part) => part === 'rubyBase' && reader.everyChild(this.#visit));
      else {
        const text = characterOf(reader, name);
        if (text !== undefined) this.#write(text, look);
      }
    });
  }

  #write(text: string, look: Look): void {
    const { walk } = this;
    if (walk.isInCode) return;
    walk.budget.spend('characters', text.length);
    (look.isUnseen ? this.#unseen : this.#seen).push(atHeight(text, look.height));
  }

  /** A note is shown wherever it is referred to. */
  #refer(name: string, look: Look): void {
    const { reader, walk } = this;
    const note = walk.notes.get(noteKey(name, reader));
    if (note === undefined || look.isUnseen) return;
    walk.budget.spend('characters', note.length);
    walk.budget.spend('blocks', 1);
    this.#notes.push(note);
  }

  #draw(): void {
    const { reader, walk } = this;
    readDrawing(reader, {
      box: () => this.#boxes.push(...this.readBlocks(reader, walk)),
      picture: () => {
        this.#pictures += 1;
      },
    });
  }
}

interface Properties {
  readonly style: string | undefined;
  readonly numbering: NumberProperties;
  readonly goesOn: boolean;
}

function readProperties(reader: XmlReader, walk: Walk): Properties {
  let properties: Properties = { style: undefined, numbering: {}, goesOn: false };
  reader.children((name) => {
    if (name === 'pStyle') properties = { ...properties, style: value(reader) };
    if (name === 'numPr') properties = { ...properties, numbering: readNumberProperties(reader) };
    if (name !== 'rPr') return;
    // Of the break behind the paragraph.
    reader.children((property) => {
      if (property === 'del' || property === 'moveFrom') properties = { ...properties, goesOn: true };
      if (CHANGES.has(property)) walk.changes += 1;
    });
  });
  return properties;
}

const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

/** The texts of an equation, in which some people write plain figures. */
function readMath(reader: XmlReader, name: string, write: (text: string) => void): void {
  if (name !== 'oMath' && name !== 'oMathPara') return;
  const look = (inner: string, isOwn: boolean) => {
    if (inner === 't' && !isOwn) write(reader.text());
    else reader.everyChild(look);
  };
  reader.everyChild(look);
}
