import type { Checked } from '../../check/check-workbook.js';
import { circumstancesOf } from '../../config/circumstances-of.js';
import { editions } from '../../edition/editions.js';
import type { FileEntry } from '../../finding/entry.js';
import type { Run } from '../../finding/result.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { packFile, writeZip } from '../../package/zip/write.js';
import type { DocumentKind } from '../../publish/document-formats.js';
import { toData } from '../../report/data.js';
import { hasTables } from '../../report/report.js';
import { toHtml } from '../../reporter/html/batch-page.js';
import { toJsonParts } from '../../reporter/json.js';
import { toLedger } from '../../reporter/ledger/ledger.js';
import { toMarkedCopy } from '../../reporter/marked-copy.js';
import { NothingToMark } from '../../reporter/nothing-to-mark.js';
import type { RosterStanding } from '../../roster/standing.js';
import { rules } from '../../rules/rules.js';
import { holdsWorkbook } from '../../source/holds-workbook.js';
import { contentOf } from '../../workbook/template/content-of-data.js';
import { documentsOf } from './documents.js';
import { copyName, distinct, stemOf } from './names.js';
import { NoFonts } from './page-fonts.js';
import type { Prepared } from './prepare.js';
import type { Setup } from './setup.js';
import type { Product, Products } from './tasks.js';
import { nameOf } from './tell-use.js';

const texts = messages.page;

/** Findings of each file that the batch page shows, as on the command line. */
const MAX_FINDINGS = 50;

/** The marked copy of a file; none where nothing is to be marked. */
export async function marked(entry: FileEntry, bytes: Uint8Array | undefined): Promise<Products> {
  try {
    const copy = bytes && (await toMarkedCopy(entry, bytes));
    if (!copy) return NOTHING;
    // What is neither a workbook nor a Word document comes back as a workbook.
    const ending = holdsWorkbook(bytes) ? (nameOf(entry.path).split('.').pop() ?? '') : 'xlsx';
    return only(copyName(entry.path, 'marked', ending), copy);
  } catch (error) {
    if (error instanceof NothingToMark || error instanceof WorkbookRefused) return NOTHING;
    throw error;
  }
}

export async function documents(
  checked: Checked,
  kinds: readonly DocumentKind[],
  prepared: Prepared,
  setup: Setup,
): Promise<Products> {
  const notes: string[] = [];
  const say = (note: string) => void notes.push(note);
  const stem = stemOf(checked.result.path);
  const make = (which: readonly DocumentKind[]) => documentsOf(checked, which, stem, prepared, setup, say);
  const made = await make(kinds).catch((error) => {
    if (!(error instanceof NoFonts)) throw error;
    say(texts.noFonts);
    return make(kinds.filter((kind) => kind !== 'pdf'));
  });
  if ('errors' in made) return { files: [], notes: [texts.refused] };
  const missing = [...new Set(made.missing)];
  if (missing.length > 0) say(fill(texts.missingFonts, { list: missing.slice(0, 20).join('') }));
  return { files: made.files.map(({ path, content }) => ({ name: path, content })), notes };
}

/** The workbook that `import` makes of a report of any kind. */
export async function imported({ report, result }: Checked): Promise<Products> {
  if (!report || !hasTables(report)) return { files: [], notes: [texts.refused] };
  const data = toData(report);
  const { writeTemplate } = await import('../../workbook/template/write-template.js');
  return only(
    `${stemOf(result.path)}.xlsx`,
    await writeTemplate(report.edition, contentOf(data, report.edition)),
  );
}

/** What is saved by a browser does not know where the files are. */
const NO_LINKS = { fileHref: () => undefined, copyHref: () => undefined };

/** The results of all files in one document. */
export async function results(
  format: 'batch' | 'json' | 'ledger',
  entries: readonly FileEntry[],
  roster: RosterStanding | undefined,
  { placed, configPath }: Prepared,
  { version, now }: Setup,
): Promise<Products> {
  const run: Run = {
    tool: { name: 'report', version },
    files: entries,
    circumstances: circumstancesOf(placed.config, configPath, rules, now),
    ...(roster && { roster }),
  };
  if (format === 'json') return only(texts.names.json, [...toJsonParts(withoutData(run))].join(''));
  if (format === 'ledger') return only(texts.names.ledger, await toLedger(withoutData(run), NO_LINKS));
  return only(texts.names.batch, [...toHtml(run, { maxFindings: MAX_FINDINGS, editions })].join(''));
}

function withoutData({ files, ...run }: Run): Run {
  return { ...run, files: Array.from(files, ({ data: _, ...file }) => file) };
}

/** A blank workbook for the form of a year. */
export async function template(year: number, organ: string): Promise<Products> {
  const edition = editions.forYear(year);
  if (!edition) {
    const first = editions.all[0]?.from ?? '';
    return { files: [], notes: [fill(messages.cli.errors.noEdition, { year, first })] };
  }
  const { writeTemplate } = await import('../../workbook/template/write-template.js');
  const content = {
    year,
    organ: { name: organ.trim() || null, kind: null },
    publishedOn: null,
    narrative: {},
    notes: {},
    values: new Map(),
  };
  return only(fill(texts.names.template, { year }), await writeTemplate(edition, content));
}

/** Several files as one. */
export function zip(files: readonly Product[]): Products {
  if (files.length === 0) return NOTHING;
  const encoder = new TextEncoder();
  const packed = distinct(files).map(({ name, content }) =>
    packFile(name, typeof content === 'string' ? encoder.encode(content) : content),
  );
  return only(texts.names.zip, writeZip(packed));
}

const NOTHING: Products = { files: [], notes: [texts.nothing] };

const only = (name: string, content: Product['content']): Products => ({
  files: [{ name, content }],
  notes: [],
});
