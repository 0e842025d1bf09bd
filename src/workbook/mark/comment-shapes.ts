import { parseAddress } from '../../source/address.js';
import { columnName } from '../../source/book.js';

/** A comment's box: programs only show comments that have one, in the old drawing language VML. */
export interface Shape {
  readonly cell: string;
  readonly anchor: string;
}

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const SHAPE_TYPE = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

const NEW_PART = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

/**
 * Adds boxes to a sheet's old drawing and takes others away. Such parts need not be XML: Excel itself leaves `<br>`
 * open in them. So they are changed as text; undefined when that cannot be done.
 */
export function writeShapes(
  text: string | undefined,
  shapes: readonly Shape[],
  removed: readonly string[],
): string | undefined {
  const source = without(text ?? NEW_PART, new Set(removed));
  const end = source.lastIndexOf('</xml>');
  if (end < 0) return undefined;
  const used = [...source.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, number]) => Number(number));
  const first = used.reduce((highest, number) => Math.max(highest, number), 1024) + 1;
  const hasType = source.includes('id="_x0000_t202"');
  const added = shapes.map((shape, index) => shapeXml(shape, first + index));
  const xml = [...(hasType || added.length === 0 ? [] : [SHAPE_TYPE]), ...added].join('');
  return source.slice(0, end) + withNamespaces(xml, source) + source.slice(end);
}

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
  if (NAMESPACES.split(' ').every((declaration) => source.includes(declaration))) return xml;
  return xml.replace(/<v:shape(?:type)? /g, (start) => `${start}${NAMESPACES} `);
}

/** The drawing without the boxes of comments that are gone. */
function without(text: string, cells: ReadonlySet<string>): string {
  if (cells.size === 0) return text;
  return text.replace(/<v:shape\s(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>\s*/g, (shape) => {
    const place = (name: string) =>
      Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1]);
    if (!shape.includes('ObjectType="Note"')) return shape;
    return cells.has(`${columnName(place('Column') + 1)}${place('Row') + 1}`) ? '' : shape;
  });
}
