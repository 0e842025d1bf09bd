import { type PdfDict, type PdfFile, PdfRef, PdfText } from './pdf-file.js';
import { lookInto } from './pdfjs.js';

/** An element of a file's logical structure. */
export interface Element {
  readonly role: string;
  readonly id?: string;
  readonly alt?: string;
  readonly actual?: string;
  readonly attributes: PdfDict;
  readonly children: readonly Element[];
  /** Where its own content stands: the page's object and the number of the marked content. */
  readonly contents: readonly { readonly page: number; readonly mcid: number }[];
}

export interface Marked {
  /** The text of an element and of all that is in it, without white space. */
  textOf(element: Element): string;
  readonly attachments: readonly { readonly filename: string; readonly content: string }[];
}

/** The elements of a file, each before those in it. */
export function structTree(file: PdfFile): Element[] {
  const { K } = file.dict(file.catalog.StructTreeRoot);
  const all: Element[] = [];
  const read = (ref: unknown): Element => {
    const dict = file.dict(ref as PdfRef);
    const at = all.length;
    const kids = file.list(dict.K);
    const text = (value: unknown) => (value instanceof PdfText ? value.text : undefined);
    const id = text(dict.ID);
    const alt = text(dict.Alt);
    const actual = text(dict.ActualText);
    all.length += 1;
    const element: Element = {
      role: String(dict.S).slice(1),
      ...(id !== undefined && { id }),
      ...(alt !== undefined && { alt }),
      ...(actual !== undefined && { actual }),
      attributes: file.dict(dict.A),
      children: kids.flatMap((kid) => (kid instanceof PdfRef ? [read(kid)] : [])),
      contents: kids.flatMap((kid) => {
        if (kid instanceof PdfRef) return [];
        const { Pg = dict.Pg, MCID = kid } = typeof kid === 'number' ? {} : (kid as PdfDict);
        return [{ page: (Pg as PdfRef).number, mcid: Number(MCID) }];
      }),
    };
    all[at] = element;
    return element;
  };
  for (const kid of file.list(K)) read(kid);
  return all;
}

/** What another program (pdf.js) reads. */
export async function readMarked(bytes: Uint8Array): Promise<Marked> {
  const { texts, attachments } = await lookInto<{
    texts: Record<string, string>;
    attachments: Marked['attachments'];
  }>('marked', bytes);
  const textOf = ({ contents, children }: Element): string =>
    [
      ...contents.map(({ page, mcid }) => (texts[`p${page}R_mc${mcid}`] ?? '').replace(/\s/g, '')),
      ...children.map(textOf),
    ].join('');
  return { textOf, attachments };
}
