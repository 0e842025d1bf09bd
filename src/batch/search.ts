import { type Dirent, readdir as readdirBack } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UNREAD } from '../source/possible-report.js';
import { isOwnPageAt } from './own-page.js';
import { isOwnPdf } from './own-pdf.js';
import { isNoReport } from './unread-kind.js';

/**
 * What a folder is searched for: whatever may hold a report. Some of these can't be read, but passing over them would
 * hide a unit's report.
 */
export const REPORTS = `**/*.{xlsx,xlsm,xltx,xltm,xlsb,xls,xlt,et,ett,ods,docx,doc,wps,html,htm,pdf,txt,${UNREAD.join()}}`;

/** Office keeps such a file beside each workbook that is open, macOS beside each file; hidden folders hold no reports. */
const PASSED_OVER = ['**/~$*', '**/._*', '**/.*/*'];

/** Hears of the links that a search came upon and did not follow. */
export type LinkListener = (links: readonly string[]) => void;

/**
 * The files below a folder that a glob matches, relative to `cwd`, with `/`. A folder that the system will not list
 * comes back itself: what is in it must not be passed over in silence.
 */
export async function search(
  pattern: string,
  folder: string,
  cwd: string,
  onLinks: LinkListener,
): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const seen: Seen = { unread: [], links: new Set() };
  const files = await glob(pattern, {
    cwd: folder,
    ignore: PASSED_OVER,
    dot: true,
    absolute: true,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    fs: { readdir: readdirNoting(seen) },
  });
  const shown = (file: string) => path.relative(cwd, file).split(path.sep).join('/');
  const reports = pattern === REPORTS ? await withoutOthers(files) : files;
  const matched = new Set([...reports, ...seen.unread].map(shown));
  const links: string[] = [];
  for (const link of seen.links) {
    const isMatched = matched.delete(shown(link));
    if (isMatched || (pattern.includes('**') && (await isFolder(link)))) links.push(shown(link));
  }
  if (links.length > 0) onLinks(links.sort());
  return [...matched].sort();
}

/**
 * Without pages, PDFs and results that the program itself made, which say again what stands in the reports beside them,
 * and without archives and lists that are no report.
 */
async function withoutOthers(files: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files) if (!(await isOwn(file)) && !(await isNoReport(file))) kept.push(file);
  return kept;
}

async function isOwn(file: string): Promise<boolean> {
  if (/\.html?$/i.test(file)) return isOwnPageAt(file);
  return /\.pdf$/i.test(file) && isOwnPdf(file);
}

interface Seen {
  /** Folders that the system will not list, and links; absolute. */
  readonly unread: string[];
  readonly links: Set<string>;
}

/** As the search calls it, of all the ways in which readdir can be called. */
function readdirNoting({ unread, links }: Seen): typeof readdirBack {
  const noting = (folder: string, _: unknown, done: (error: Error | null, entries: Dirent[]) => void) =>
    readdirBack(folder, { withFileTypes: true }, (error, entries) => {
      if (error?.code === 'EACCES' || error?.code === 'EPERM') unread.push(folder);
      for (const entry of entries ?? []) if (entry.isSymbolicLink()) links.add(path.join(folder, entry.name));
      done(error, entries?.map(asFile));
    });
  return noting as unknown as typeof readdirBack;
}

/** A link as a file of its name, so that the search says whether it would have been taken. */
function asFile(entry: Dirent): Dirent {
  if (!entry.isSymbolicLink()) return entry;
  return Object.create(entry, {
    isFile: { value: () => true },
    isSymbolicLink: { value: () => false },
  });
}

async function isFolder(link: string): Promise<boolean> {
  const stats = await stat(link).catch(() => undefined);
  return stats?.isDirectory() ?? false;
}
