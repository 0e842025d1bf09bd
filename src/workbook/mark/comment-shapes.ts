import { damaged } from '../../limits/refusals.js';
import { parseAddress } from '../../source/address.js';
import { columnName } from '../../source/book.js';
import { endOf, shapesIn } from './vml-shapes.js';

/** A comment's box: programs only show comments that have one, in the old drawing language VML. */
export interface Shape {
  readonly cell: string;
  readonly anchor: string;
}

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const SHAPE_TYPE = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Numbers of shapes that one drawing has for itself. */
const CLUSTER = 1024;

const newPart = (cluster: number) =>
  `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${cluster}"/></o:shapelayout></xml>`;

/**
 * Adds boxes to a sheet's old drawing and takes others away; a shape that says nothing of its place stays.
 * @param text of the drawing; undefined when the sheet has none
 * @param removed cells whose comments are gone
 * @param cluster of the numbers in a new drawing: another than any drawing of the sheet has
 * @throws WorkbookRefused when nobody could tell where the drawing ends
 */
export function writeShapes(
  text: string | undefined,
  shapes: readonly Shape[],
  removed: readonly string[],
  cluster: number,
): string {
  const source = without((text ?? newPart(cluster)).replace(EMPTY, '<xml$1></xml>'), new Set(removed));
  const end = endOf(source, 'xml');
  if (end === undefined) throw damaged();
  const base = text === undefined ? cluster : 1;
  const used = [...source.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, number]) => Number(number));
  const first = used.reduce((highest, number) => Math.max(highest, number), base * CLUSTER) + 1;
  const hasType = /\bid\s*=\s*["']_x0000_t202["']/.test(source);
  const added = shapes.map((shape, index) => shapeXml(shape, first + index));
  const xml = [...(hasType || added.length === 0 ? [] : [SHAPE_TYPE]), ...added].join('');
  return source.slice(0, end) + withNamespaces(xml, source) + source.slice(end);
}

/** A drawing with nothing in it. */
const EMPTY = /<xml\b([^<>]*)\/>\s*$/;

function shapeXml({ cell, anchor }: Shape, number: number): string {
  const { row, column } = parseAddress(cell);
  return [
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}

/** A drawing whose root does not declare the usual prefixes gets them where they are used. */
function withNamespaces(xml: string, source: string): string {
  const [root = ''] = /<xml\b[^<>]*/.exec(source) ?? [];
  if (NAMESPACES.split(' ').every((declaration) => root.includes(declaration))) return xml;
  return xml.replace(/<v:shape(?:type)? /g, (start) => `${start}${NAMESPACES} `);
}

/** The drawing without the boxes of comments that are gone. */
function without(text: string, cells: ReadonlySet<string>): string {
  if (cells.size === 0) return text;
  const kept: string[] = [];
  let at = 0;
  for (const { from, to, place } of shapesIn(text)) {
    if (!place || !cells.has(`${columnName(place.column + 1)}${place.row + 1}`)) continue;
    kept.push(text.slice(at, from));
    at = to;
  }
  return [...kept, text.slice(at)].join('');
}
