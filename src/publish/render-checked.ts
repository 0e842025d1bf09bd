import type { Checked } from '../check/check-workbook.js';
import { buildDocument } from '../document/build-document.js';
import { emptySections } from '../document/empty-sections.js';
import type { Circumstances } from '../finding/circumstances.js';
import type { FindingEntry } from '../finding/entry.js';
import { hasTables, type Report } from '../report/report.js';
import { circumstancesText } from '../reporter/circumstances-text.js';
import {
  type DocumentFormat,
  type DocumentKind,
  documentFormats,
  documentKinds,
  type FormatContext,
  type Made,
} from './document-formats.js';

/** What to make of a workbook; paths are relative to the current folder. */
export interface Wanted extends Pick<FormatContext, 'fonts' | 'fragment' | 'site' | 'pdfHref'> {
  /** Also of a workbook with errors, which are then listed on a last page. */
  readonly draft: boolean;
  /** How it was checked: a draft says so. */
  readonly circumstances?: Circumstances;
  /** Undefined leaves it to each format. */
  readonly charts?: boolean;
  readonly paths: Readonly<Partial<Record<DocumentKind, string>>>;
}

export interface Rendering {
  readonly files: readonly Made[];
  /** Characters that no font has. */
  readonly missing: readonly string[];
  readonly dated: boolean;
  /** Sections that are a heading only, by their titles. */
  readonly emptySections: readonly string[];
}

/** Why nothing was made: the number of errors, which is 0 where there is nothing that could be printed. */
export interface Refused {
  readonly errors: number;
}

/** The documents of a checked workbook. Writes nothing: the same workbook and wishes give the same bytes. */
export async function renderChecked(checked: Checked, wanted: Wanted): Promise<Rendering | Refused> {
  const { report, result, previous } = checked;
  const errors = result.findings.filter(({ severity, waived }) => severity === 'error' && !waived);
  const printable = report !== undefined && hasTables(report);
  if (!printable || (result.status !== 'passed' && !wanted.draft))
    return { errors: printable && inScope(report) ? errors.length : 0 };
  const documentWith = (charts: boolean) =>
    buildDocument(report, {
      charts,
      ...(previous && { previous }),
      ...(wanted.draft && {
        errors: errors.map(draftLine),
        checked: circumstancesText(wanted.circumstances),
      }),
    });
  const { paths, draft: _, circumstances: __, charts, ...context } = wanted;
  const made = new Map<DocumentKind, Made>();
  for (const kind of documentKinds) {
    const path = paths[kind];
    if (path === undefined) continue;
    const format: DocumentFormat = documentFormats[kind];
    const pdf = made.get('pdf');
    const document = documentWith(format.charts !== 'never' && (charts ?? format.charts));
    const file = await format.render(document, { ...context, path, report, ...(pdf && { pdf }) });
    made.set(kind, { path, ...file });
  }
  const files = [...made.values()];
  return {
    files,
    missing: files.flatMap(({ missing = [] }) => missing),
    dated: report.publishedOn.value !== null,
    emptySections: emptySections(report),
  };
}

/** Of a year without a form there is nothing to see in a draft either. */
const inScope = ({ year, prescribed }: Report) => year.value === null || prescribed !== undefined;

function draftLine({ places: [place], message }: FindingEntry): string {
  return `${place ? `${place.at}　` : ''}${message}`;
}
