import type { BookKind } from './book.js';

/** What files hold, by the ending of their names; archives and fixed layouts hold nothing that is read. */
const HELD: readonly [ending: RegExp, kinds: readonly BookKind[]][] = [
  [/^(?:xl\w*|ett?|ods)$/i, ['xlsx', 'xls', 'ods']],
  [/^(?:doc\w?|wps|rtf|odt)$/i, ['docx']],
  [/^(?:html?|mht|mhtml)$/i, ['html']],
  [/^pdf$/i, ['pdf']],
  [/^(?:txt|csv)$/i, ['text']],
  [/^(?:ofd|zip|rar|7z)$/i, []],
];

/** The ending of a file's name, where it stands for another kind than what the file is by its content. */
export function wrongEnding(path: string, kind: BookKind): string | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  const held = HELD.find(([pattern]) => pattern.test(ending))?.[1];
  return held && !held.includes(kind) ? ending : undefined;
}
