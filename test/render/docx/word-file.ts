import { strFromU8, unzipSync } from 'fflate';
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  localName,
  rootOf,
  textIn,
} from '../../../src/package/xml/element.js';

export interface WordParagraph {
  readonly style: string;
  readonly text: string;
  readonly lineBreaks: number;
}

export interface WordCell {
  readonly span: number;
  /** Whether it goes on from the row above; undefined for a cell of one row. */
  readonly merged: 'restart' | 'continue' | undefined;
  readonly text: string;
}

export interface WordRow {
  readonly isHeader: boolean;
  readonly staysWhole: boolean;
  readonly staysWithNext: boolean;
  readonly cells: readonly WordCell[];
}

export interface WordFile {
  readonly parts: Readonly<Record<string, string>>;
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly (readonly WordRow[])[];
  /** Of a style, the name, and of what it rests on, from the nearest. */
  readonly styles: ReadonlyMap<
    string,
    { readonly name: string; readonly basedOn: string; readonly xml: string }
  >;
}

/** A Word document as a reader of its XML sees it. */
export function readWord(bytes: Uint8Array): WordFile {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const xml = parts['word/document.xml'] ?? '';
  const body = childOf(xml, rootOf(xml), 'body');
  const children = body ? [...childrenOf(xml, body)] : [];
  const named = (name: string) => children.filter((child) => localName(child) === name);
  return {
    parts,
    paragraphs: named('p').map((paragraph) => paragraphIn(xml, paragraph)),
    tables: named('tbl').map((table) =>
      [...childrenOf(xml, table)].filter((row) => localName(row) === 'tr').map((row) => rowIn(xml, row)),
    ),
    styles: stylesIn(parts['word/styles.xml'] ?? ''),
  };
}

function paragraphIn(xml: string, paragraph: Element): WordParagraph {
  const properties = childOf(xml, paragraph, 'pPr');
  const style = properties && childOf(xml, properties, 'pStyle');
  return {
    style: (style && valOf(xml, style)) ?? '',
    text: textIn(xml, paragraph),
    lineBreaks: xml.slice(paragraph.from, paragraph.to).split('<w:br/>').length - 1,
  };
}

function rowIn(xml: string, row: Element): WordRow {
  const properties = childOf(xml, row, 'trPr');
  const has = (name: string) => properties !== undefined && childOf(xml, properties, name) !== undefined;
  return {
    isHeader: has('tblHeader'),
    staysWhole: has('cantSplit'),
    staysWithNext: xml.slice(row.from, row.to).includes('<w:keepNext/>'),
    cells: [...childrenOf(xml, row)]
      .filter((cell) => localName(cell) === 'tc')
      .map((cell) => {
        const own = childOf(xml, cell, 'tcPr');
        const span = own && childOf(xml, own, 'gridSpan');
        const merge = own && childOf(xml, own, 'vMerge');
        return {
          span: Number((span && valOf(xml, span)) ?? 1),
          merged: merge && ((valOf(xml, merge) ?? 'continue') as 'restart' | 'continue'),
          text: textIn(xml, cell),
        };
      }),
  };
}

function stylesIn(xml: string): WordFile['styles'] {
  return new Map(
    [...childrenOf(xml, rootOf(xml))]
      .filter((style) => localName(style) === 'style')
      .map((style) => {
        const value = (name: string) => {
          const child = childOf(xml, style, name);
          return (child && valOf(xml, child)) ?? '';
        };
        const id = attributesOf(xml, style).get('w:styleId') ?? '';
        return [id, { name: value('name'), basedOn: value('basedOn'), xml: xml.slice(style.from, style.to) }];
      }),
  );
}

const valOf = (xml: string, element: Element) => attributesOf(xml, element).get('w:val');
