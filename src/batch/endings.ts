import path from 'node:path';

/** Endings of names that a search is narrowed to: in small letters, without the dot. */
export type Endings = ReadonlySet<string>;

/** Whether a search that is narrowed keeps what it found; a folder that could not be listed has no ending. */
export function isWanted(file: string, only: Endings | undefined): boolean {
  const ending = path.extname(file).slice(1).toLowerCase();
  return !only || ending === '' || only.has(ending);
}
