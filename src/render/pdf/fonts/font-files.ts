/** Where fonts are kept: in the folders of a system, or in a page. */
export interface FontFiles {
  /** A file that stands in a folder under that name; undefined where there is none. */
  find(folder: string, name: string): string | undefined;
  /**
   * The files of a folder, and of those in it, sorted, so that the same folder always gives the same fonts; of a
   * folder that is not there, none.
   * @param names without endings; `*` stands for any characters, and capital letters don't count
   * @param endings without a dot
   */
  list(folder: string, names: readonly string[], endings: readonly string[]): string[];
  /** @throws any error where the file cannot be read */
  read(file: string): Uint8Array;
}
