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

/** Reads the paragraph just entered, as if all tracked changes were accepted. */
export function readParagraph(
  reader: XmlReader,
  walk: Walk,
  readBlocks: (reader: XmlReader, walk: Walk) => readonly Block[],
): ReadParagraph {
  const from = reader.position;
  const before = walk.changes;
  const seen: string[] = [];
  const unseen: string[] = [];
  const notes: string[] = [];
  const boxes: Block[] = [];
  let pictures = 0;
  let properties: Properties = { style: undefined, numbering: {}, goesOn: false };
  /** Of runs that say nothing of themselves. */
  let plainLook: Look = { isUnseen: false, height: undefined };

  const write = (text: string, look: Look) => {
    if (walk.isInCode) return;
    walk.budget.spend('characters', text.length);
    (look.isUnseen ? unseen : seen).push(atHeight(text, look.height));
  };

  const visitRun = () => {
    let look = plainLook;
    reader.everyChild((name, isOwn) => {
      if (!isOwn) return;
      if (name === 'rPr') look = readLook(reader, plainLook, (style) => walk.styles.isHidden(style));
      else if (name === 'fldChar') walk.field(attribute(reader, 'fldCharType'));
      else if (name === 'footnoteReference' || name === 'endnoteReference') {
        const note = walk.notes.get(noteKey(name, reader));
        if (note === undefined || look.isUnseen) return;
        // It is shown wherever it is referred to.
        walk.budget.spend('characters', note.length);
        walk.budget.spend('blocks', 1);
        notes.push(note);
      } else if (name === 'drawing' || name === 'pict' || name === 'object')
        readDrawing(reader, {
          box: () => boxes.push(...readBlocks(reader, walk)),
          picture: () => {
            pictures += 1;
          },
        });
      else if (name === 'ruby') reader.children((part) => part === 'rubyBase' && reader.everyChild(visit));
      else {
        const text = characterOf(reader, name);
        if (text !== undefined) write(text, look);
      }
    });
  };

  const visit = (name: string, isOwn: boolean) => {
    if (!isOwn) readMath(reader, name, (text) => write(text, plainLook));
    else if (name === 'pPr') {
      properties = readProperties(reader, walk);
      plainLook = { ...plainLook, isUnseen: walk.styles.isHidden(properties.style) ?? false };
    } else if (name === 'r') visitRun();
    else if (name === 'ins' || name === 'moveTo') {
      walk.changes += 1;
      reader.everyChild(visit);
    } else if (name === 'del' || name === 'moveFrom') walk.changes += 1;
    else if (AROUND.has(name)) reader.everyChild(visit);
  };

  walk.budget.spend('blocks', 1);
  reader.everyChild(visit);
  const { numbering, style, goesOn } = properties;
  const paragraph: Paragraph = {
    kind: 'paragraph',
    from,
    number: goesOn ? '' : walk.counter.next(numbering, style),
    text: seen.join(''),
    unseen: unseen.join(''),
    changes: walk.changes - before,
    notes,
    boxes,
    pictures,
  };
  return { paragraph, goesOn };
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
