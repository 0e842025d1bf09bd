import { createEdition, type Edition } from './edition.js';
import { editionFiles } from './registry.js';
import { type EditionFile, resolveEdition } from './resolve.js';

/** The editions that the program knows, oldest first. */
export interface Editions {
  readonly all: readonly Edition[];
  byId(id: string): Edition | undefined;
  /** The edition in force for reports of that year; undefined before the first one. */
  forYear(year: number): Edition | undefined;
}

export function createEditions(files: readonly EditionFile[]): Editions {
  const all = files.map((file) => createEdition(resolveEdition(file, files))).sort((a, b) => a.from - b.from);
  return {
    all,
    byId: (id) => all.find((edition) => edition.id === id),
    forYear: (year) => all.findLast((edition) => edition.from <= year),
  };
}

/** What is cited where nothing says which edition is meant. */
export function newest({ all }: Editions): Edition {
  const edition = all.at(-1);
  if (!edition) throw new Error('no edition');
  return edition;
}

/** The editions in schemas/editions. */
export const editions = createEditions(editionFiles);
