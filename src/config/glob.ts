/**
 * Whether a path with `/` matches a pattern: `*` and `?` stay within a name, `**` crosses folders. A pattern without
 * `/` is a file name in any folder. Upper and lower case are the same, as on the clerk's computer.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const given = pattern.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '');
  const anywhere = given.includes('/') ? given : `**/${given}`;
  const source = anywhere.replace(
    /\*\*\/|\*\*|[*?]|[.+^${}()|[\]\\]/g,
    (mark) => WILDCARDS[mark] ?? `\\${mark}`,
  );
  return new RegExp(`^${source}$`, 'iu').test(path.normalize('NFC'));
}

const WILDCARDS: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};
