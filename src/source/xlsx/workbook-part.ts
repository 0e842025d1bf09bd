import { limits } from '../../limits/limits.js';
import { beyond, damaged } from '../../limits/refusals.js';
import { readRelationships } from '../../package/read-relationships.js';
import { MAIN, REFERENCES } from '../../package/xml/namespaces.js';
import { partText } from '../../package/xml/part-text.js';
import { XmlReader } from '../../package/xml/xml-reader.js';
import type { Archive } from '../../package/zip/archive.js';

/** Where the parts of a workbook are that hold figures and text. */
export interface WorkbookPart {
  /** Dates count from 1904, as on old Macintoshes. */
  readonly date1904: boolean;
  readonly sheets: readonly SheetReference[];
  /** Names of parts; a workbook can do without either. */
  readonly sharedStrings: string;
  readonly styles: string;
}

export interface SheetReference {
  readonly name: string;
  readonly state: string;
  readonly part: string;
}

/** Sheets of charts and macros have no cells to read. */
const SHEETS_WITHOUT_CELLS = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'];

export function readWorkbookPart(archive: Archive): WorkbookPart {
  const root = [...readRelationships(archive, '').values()].find(({ type }) => type === 'officeDocument');
  const part = root?.target ?? 'xl/workbook.xml';
  const bytes = archive.read(part);
  if (!bytes) throw damaged();
  const relationships = readRelationships(archive, part);
  const { date1904, entries } = readEntries(partText(bytes));
  const sheets: SheetReference[] = [];
  for (const { id, ...sheet } of entries) {
    const relationship = relationships.get(id);
    if (relationship && !SHEETS_WITHOUT_CELLS.includes(relationship.type))
      sheets.push({ ...sheet, part: relationship.target });
  }
  // Modules of old macros are listed as sheets without a part. Where no sheet at all has one, something is lost.
  if (entries.length > 0 && entries.every(({ id }) => !relationships.has(id))) throw damaged();
  const target = (kind: string) =>
    [...relationships.values()].find(({ type }) => type === kind)?.target ?? '';
  return { date1904, sheets, sharedStrings: target('sharedStrings'), styles: target('styles') };
}

function readEntries(text: string) {
  const entries: { id: string; name: string; state: string }[] = [];
  let date1904 = false;
  const reader = new XmlReader(text);
  reader.rootAs('workbook', MAIN);
  reader.children((name) => {
    if (name === 'workbookPr') date1904 = ['1', 'true'].includes(reader.attributes().get('date1904') ?? '');
    if (name !== 'sheets') return;
    reader.children(() => {
      const attributes = reader.attributes();
      // The prefix of the relationship id is the writer's choice, mostly `r`.
      const id = reader.attributeOf(REFERENCES, 'id') ?? '';
      entries.push({ id, name: attributes.get('name') ?? '', state: attributes.get('state') ?? 'visible' });
      if (entries.length > limits.sheets) throw beyond('sheets');
    });
  });
  return { date1904, entries };
}
