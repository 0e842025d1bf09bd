import type { Dialect } from '../../package/dialect.js';
import { reference } from '../../package/dialect.js';
import { Edits } from '../../package/xml/edits.js';
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  prefixOf,
  rootOf,
} from '../../package/xml/element.js';
import { REFERENCES } from '../../package/xml/namespaces.js';
import { attributeOf } from '../../package/xml/scope.js';
import { encodeXml } from '../../package/xml/xml-text.js';

/** ECMA-376-1, 18.2.27: the children of workbook up to how it is worked out. */
const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(
    ' ',
  );

/** The names of all sheets, also of those without cells. */
export function sheetNames(text: string): string[] {
  const sheets = childOf(text, rootOf(text), 'sheets');
  return Array.from(
    sheets ? childrenOf(text, sheets) : [],
    (sheet) => attributesOf(text, sheet).get('name') ?? '',
  );
}

/** Adds a sheet behind the others, so that what counts sheets from the first one stays right. */
export function withSheet(text: string, name: string, relationship: string, dialect: Dialect): string {
  const root = rootOf(text);
  const sheets = childOf(text, root, 'sheets');
  if (!sheets) return text;
  const ids = Array.from(childrenOf(text, sheets), (sheet) =>
    Number(attributesOf(text, sheet).get('sheetId')),
  );
  const id = ids.reduce((highest, each) => Math.max(highest, each || 0), 0) + 1;
  const edits = new Edits(text);
  const attributes = `name="${encodeXml(name)}" sheetId="${id}" ${reference(text, root, dialect, relationship)}`;
  edits.extend(sheets, `<${prefixOf(root)}sheet ${attributes}/>`);
  return edits.result();
}

/** Adds names that hold in the last sheet only, with what they stand for. */
export function withNames(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return text;
  const root = rootOf(text);
  const index = sheetNames(text).length - 1;
  const prefix = prefixOf(root);
  const xml = Array.from(
    names,
    ([name, formula]) =>
      `<${prefix}definedName name="${name}" localSheetId="${index}">${encodeXml(formula)}</${prefix}definedName>`,
  ).join('');
  const edits = new Edits(text);
  const known = childOf(text, root, 'definedNames');
  if (known) edits.extend(known, xml);
  else
    edits.place(
      root,
      'definedNames',
      `<${prefix}definedNames>${xml}</${prefix}definedNames>`,
      WORKBOOK_ORDER,
    );
  return edits.result();
}

/**
 * Takes a sheet away, and what belongs to it alone; what counts sheets counts on.
 * @param relationship by which the workbook refers to it
 */
export function withoutSheet(text: string, relationship: string): string {
  const root = rootOf(text);
  const list = childOf(text, root, 'sheets');
  const sheets = list ? [...childrenOf(text, list)] : [];
  const index = sheets.findIndex(
    (sheet) => attributeOf(attributesOf(text, sheet), sheet.scope, REFERENCES, 'id') === relationship,
  );
  const sheet = sheets[index];
  if (!sheet) return text;
  const edits = new Edits(text);
  edits.remove(sheet);
  const views = childOf(text, root, 'bookViews');
  for (const view of views ? childrenOf(text, views) : []) {
    const attributes = attributesOf(text, view);
    const counted = ['activeTab', 'firstSheet'].filter((name) => Number(attributes.get(name) ?? 0) >= index);
    const lower = counted.map((name) => [name, Math.max(0, Number(attributes.get(name) ?? 0) - 1)] as const);
    edits.extend(view, '', Object.fromEntries(lower));
  }
  removeNames(edits, childOf(text, root, 'definedNames'), index);
  return edits.result();
}

/** Has all formulas worked out whenever a program opens the workbook. */
export function withRecalculation(text: string): string {
  const root = rootOf(text);
  const known = childOf(text, root, 'calcPr');
  const edits = new Edits(text);
  if (known) edits.extend(known, '', { fullCalcOnLoad: 1 });
  else edits.place(root, 'calcPr', `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`, WORKBOOK_ORDER);
  return edits.result();
}

/** Names that hold in one sheet only name it by its place. */
function removeNames(edits: Edits, names: Element | undefined, index: number): void {
  if (!names) return;
  const all = [...childrenOf(edits.text, names)];
  const placeOf = (name: Element) => Number(attributesOf(edits.text, name).get('localSheetId') ?? -1);
  if (all.every((name) => placeOf(name) === index)) {
    edits.remove(names);
    return;
  }
  for (const name of all)
    if (placeOf(name) === index) edits.remove(name);
    else if (placeOf(name) > index) edits.extend(name, '', { localSheetId: placeOf(name) - 1 });
}
