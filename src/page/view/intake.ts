import texts from '../../../schemas/messages/zh/page.json' with { type: 'json' };
import { isOwnPage } from '../../reporter/html/policy.js';
import { isPossibleReport } from '../../source/possible-report.js';
import type { PageFile } from '../engine/setup.js';

/** A file that came in, before it is known what for. */
export type Incoming = Pick<PageFile, 'path' | 'content'> & {
  /** Whether it was found in a folder, and so need be no report. */
  readonly isSearched: boolean;
};

/** What may be a report, or stand beside one, in a folder; the same as the command line looks for, and lists of units. */
const IN_FOLDERS =
  /\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|et|ett|ods|docx|doc|wps|ofd|mht|mhtml|rtf|odt|zip|rar|7z|html?|pdf|txt|csv|json|ttf|otf|ttc)$/i;

/** Office's own files beside open ones, macOS's, and what is hidden. */
const PASSED_OVER = /^(?:~\$|\.)/;

/** Bytes in which what tells a page of ours stands. */
const HEAD = 1024;

/** What was dropped: files, and what is in folders. Has to be called before the event is over. */
export function dropped({ items, files }: DataTransfer): Promise<Incoming[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(chosen(files));
  return inTurn(entries, (entry) => (entry ? below(entry, '', false) : []));
}

/** Files that were chosen, alone or with their folder. */
export function chosen(files: FileList): Incoming[] {
  return Array.from(files).map((file) => {
    const { webkitRelativePath: path } = file;
    return { path: path || file.name, content: file, isSearched: path !== '' };
  });
}

/** Those of a chosen folder that a search would find. */
export async function searched(found: readonly Incoming[]): Promise<Incoming[]> {
  return inTurn(found, async (each) => ((await isFound(each)) ? [each] : []));
}

/** What stands in the clipboard: files, else a page that was selected and copied, else its text. */
export function pasted(data: DataTransfer, number: number): Incoming[] {
  if (data.files.length > 0) return chosen(data.files);
  const page = data.getData('text/html');
  const text = page === '' ? data.getData('text/plain') : page;
  if (text.trim() === '') return [];
  const name = number > 1 ? `${texts.pasted}${number}` : texts.pasted;
  const path = `${name}.${page === '' ? 'txt' : 'html'}`;
  return [{ path, content: new Blob([page === '' ? text : asPage(page)]), isSearched: false }];
}

/** A clipboard's piece of a page says nothing of its encoding. */
const asPage = (markup: string) => `<!DOCTYPE html><meta charset="utf-8">${markup}`;

async function below(entry: FileSystemEntry, folder: string, isInFolder: boolean): Promise<Incoming[]> {
  if (isInFolder && PASSED_OVER.test(entry.name)) return [];
  const path = folder + entry.name;
  if (entry.isFile) {
    const content = await fileOf(entry as FileSystemFileEntry);
    const found = content ? [{ path, content, isSearched: isInFolder }] : [];
    return isInFolder ? searched(found) : found;
  }
  const entries = await childrenOf(entry as FileSystemDirectoryEntry);
  return inTurn(entries, (child) => below(child, `${path}/`, true));
}

async function isFound({ path, content }: Incoming): Promise<boolean> {
  if (path.split('/').some((step) => PASSED_OVER.test(step)) || !IN_FOLDERS.test(path)) return false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.(?:zip|rar|7z)$/i.test(name)) return isPossibleReport(name, new Uint8Array());
  if (!/\.html?$/i.test(path) || !(content instanceof Blob)) return true;
  return !isOwnPage(new TextDecoder().decode(await content.slice(0, HEAD).arrayBuffer()));
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File | undefined>((resolve) => entry.file(resolve, () => resolve(undefined)));

/** A browser gives a folder's content in pieces of a hundred. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all.sort((one, other) => (one.name < other.name ? -1 : 1));
    all.push(...some);
  }
}

async function inTurn<T, R>(
  list: readonly T[],
  work: (each: T) => readonly R[] | Promise<readonly R[]>,
): Promise<R[]> {
  const all: R[] = [];
  for (const each of list) all.push(...(await work(each)));
  return all;
}
