import { declareExtension, declareParts } from '../../package/content-types.js';
import { type Dialect, dialectOf, reference } from '../../package/dialect.js';
import type { Package } from '../../package/package.js';
import { readRelationships } from '../../package/read-relationships.js';
import { relate, relationshipOf } from '../../package/relationships.js';
import { Edits } from '../../package/xml/edits.js';
import {
  attributesOf,
  childrenOf,
  type Element,
  localName,
  prefixOf,
  rootOf,
} from '../../package/xml/element.js';
import { REFERENCES } from '../../package/xml/namespaces.js';
import { attributeOf } from '../../package/xml/scope.js';
import { parseAddress } from '../../source/address.js';
import { rewriteCells } from '../sheet-cells.js';
import { marksByCell } from './cell-marks.js';
import { boxAnchor } from './comment-box.js';
import { writeShapes } from './comment-shapes.js';
import { writeComments } from './comments.js';
import type { MarkStyles } from './mark-styles.js';
import type { CellMark } from './marks.js';
import { SheetLayout } from './sheet-layout.js';

/** ECMA-376-1, 18.3.1.99: the children of worksheet up to the old drawing, behind which others may follow. */
const BEFORE_DRAWING =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing'.split(
    ' ',
  );

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Boxes of one drawing are numbered up to here. */
const COMMENTS_AT_MOST = 1000;

/** What the marking of one sheet draws on. */
export interface MarkContext {
  readonly parts: Package;
  readonly styles: MarkStyles;
  /** The workbook's. */
  readonly dialect: Dialect;
  readonly author: string;
}

/** Gives cells of a sheet their fills and comments, and takes those of an earlier marking away. */
export function markSheet(part: string, own: readonly CellMark[], context: MarkContext): void {
  const { parts, styles } = context;
  const text = parts.text(part);
  if (text === undefined) return;
  const root = rootOf(text);
  const children = [...childrenOf(text, root)];
  const marks = marksByCell(text, children, own);
  const edits = new Edits(text);
  const boxed = Array.from(marks.keys(), (cell) => parseAddress(cell).row);
  const layout = new SheetLayout(
    text,
    children,
    boxed.sort((one, other) => one - other),
  );
  const restyles = new Map(
    Array.from(marks, ([cell, { tint }]) => [cell, { style: (base: number) => styles.marked(base, tint) }]),
  );
  const rows = children.find((child) => localName(child) === 'sheetData');
  const unmark = styles.areThere ? (base: number) => styles.unmarked(base) : undefined;
  if (rows) rewriteCells(edits, rows, restyles, layout, unmark);
  const notes = [...marks]
    .slice(0, COMMENTS_AT_MOST)
    .map(([cell, mark]): [string, string] => [cell, mark.text]);
  const drawn = children.find((child) => localName(child) === 'legacyDrawing');
  const dialect = dialectOf(root, context.dialect);
  const drawing = annotate(part, new Map(notes), drawn && idIn(text, drawn), { ...context, layout, dialect });
  if (drawing !== undefined) {
    const xml = `<${prefixOf(root)}legacyDrawing ${reference(text, root, dialect, drawing)}/>`;
    if (drawn) edits.replace(drawn, xml);
    else edits.place(root, 'legacyDrawing', xml, BEFORE_DRAWING);
  }
  parts.write(part, edits.result());
}

/** Whether a sheet may carry comments of an earlier marking. */
export function hasComments(part: string, parts: Package): boolean {
  return relationshipOf(parts, part, 'comments') !== undefined;
}

const idIn = (text: string, element: Element) =>
  attributeOf(attributesOf(text, element), element.scope, REFERENCES, 'id');

/** What the comments of one sheet draw on. */
interface NoteContext extends MarkContext {
  readonly layout: SheetLayout;
}

/**
 * Writes comments and their boxes; returns the id of a new drawing that the sheet has to name.
 * @param named the drawing of comments that the sheet names: others are those of headers
 */
function annotate(
  part: string,
  notes: ReadonlyMap<string, string>,
  named: string | undefined,
  { parts, dialect, author, layout }: NoteContext,
): string | undefined {
  const known = relationshipOf(parts, part, 'comments')?.target;
  const before = known === undefined ? undefined : parts.text(known);
  if (before === undefined && notes.size === 0) return undefined;
  const { text, added, removed } = writeComments(before, notes, author, dialect.main);
  if (text === before) return undefined;
  const comments = known ?? parts.freeName((number) => `xl/comments${number}.xml`);
  parts.write(comments, text);
  declareParts(parts, new Map([[comments, COMMENTS_TYPE]]));
  if (known === undefined) relate(parts, part, `${dialect.relationships}/comments`, comments);
  if (added.length === 0 && removed.length === 0) return undefined;
  const drawings = new Map(
    [...readRelationships(parts.original, part)].filter(([, { type }]) => type === 'vmlDrawing'),
  );
  const drawn = named === undefined ? undefined : drawings.get(named)?.target;
  const shapes = added.map((cell) => ({
    cell,
    anchor: boxAnchor(parseAddress(cell), notes.get(cell) ?? '', layout),
  }));
  const old = drawn === undefined ? undefined : parts.text(drawn);
  const drawing = writeShapes(old, shapes, removed, drawings.size + 1);
  if (drawn !== undefined && old !== undefined) {
    parts.write(drawn, drawing);
    return undefined;
  }
  if (shapes.length === 0) return undefined;
  const name = parts.freeName((number) => `xl/drawings/vmlDrawing${number}.vml`);
  parts.write(name, drawing);
  declareExtension(parts, 'vml', DRAWING_TYPE);
  return relate(parts, part, `${dialect.relationships}/vmlDrawing`, name);
}
