import type { Library } from './library.js';
import { nameOf, objectsOf, type PdfObjects } from './objects.js';
import type { Dict, XRef } from './pdfjs.cjs';

/** Of elements inside each other, and of nodes of a tree of numbers. */
const DEEPEST = 40;
/** Beside a caption stand its picture and little else. */
const MOST_KIDS = 20;

/** Says of a page's marked content, by its number, whether it is part of a picture. */
export type PictureContent = (number: number) => boolean;

const nothing: PictureContent = () => false;

/**
 * Knows from the structure of a tagged file what is the text of a picture, or its caption: a chart says again what a
 * table says. What stands in a table or a paragraph of a figure is none: editors put whole tables in figures.
 */
export function taggedPictures(xref: XRef, library: Library): (page: Dict) => PictureContent {
  const objects = objectsOf(xref, library);
  const { dictOf, listOf } = objects;
  const { Ref } = library;
  const root = dictOf(dictOf(xref.trailer.get('Root'))?.getRaw('StructTreeRoot'));
  if (!root) return () => nothing;
  const roles = dictOf(root.getRaw('RoleMap'));
  const roleOf = (element: Dict): string => {
    const own = nameOf(element.get('S'));
    return nameOf(roles?.get(own)) || own;
  };
  const kidsOf = (element: Dict): Dict[] => {
    const kids = listOf(element.getRaw('K')).slice(0, MOST_KIDS);
    return kids.flatMap((kid) => (kid instanceof Ref ? (dictOf(kid) ?? []) : []));
  };
  const known = new Map<string, boolean>();
  const isPicture = (raw: unknown): boolean => {
    const key = raw instanceof Ref ? String(raw) : undefined;
    const found = key === undefined ? undefined : known.get(key);
    if (found !== undefined) return found;
    const is = looksAtPicture(dictOf(raw), dictOf, roleOf, kidsOf);
    if (key !== undefined) known.set(key, is);
    return is;
  };
  const entries = dictOf(root.getRaw('ParentTree'));
  return (page) => {
    const number = page.get('StructParents');
    if (typeof number !== 'number') return nothing;
    const elements = listOf(entryOf(entries, number, objects));
    return (at) => elements[at] !== undefined && isPicture(elements[at]);
  };
}

/** These say nothing of what they hold. */
const BARE: ReadonlySet<string> = new Set(['NonStruct', 'Span', 'Link']);

function looksAtPicture(
  element: Dict | undefined,
  dictOf: (value: unknown) => Dict | undefined,
  roleOf: (element: Dict) => string,
  kidsOf: (element: Dict) => readonly Dict[],
): boolean {
  let at = element;
  let isParagraph = false;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    const role = roleOf(at);
    const parent = dictOf(at.getRaw('P'));
    if (role === 'Figure') return !isParagraph;
    if (role === 'Caption')
      return parent !== undefined && kidsOf(parent).some((kid) => roleOf(kid) === 'Figure');
    if (role === 'P' && !isParagraph) isParagraph = true;
    else if (!BARE.has(role)) return false;
    at = parent;
  }
  return false;
}

/** What a tree of numbers holds under one. */
function entryOf(tree: Dict | undefined, number: number, { dictOf, listOf }: PdfObjects): unknown {
  let node = tree;
  for (let depth = 0; node && depth < DEEPEST; depth++) {
    const numbers = listOf(node.getRaw('Nums'));
    for (let index = 0; index + 1 < numbers.length; index += 2)
      if (numbers[index] === number) return numbers[index + 1];
    node = listOf(node.getRaw('Kids'))
      .flatMap((kid) => dictOf(kid) ?? [])
      .find((kid) => {
        const [least, most] = listOf(kid.getRaw('Limits')).map(Number);
        return least !== undefined && most !== undefined && least <= number && number <= most;
      });
  }
  return undefined;
}
