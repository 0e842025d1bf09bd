import type { FormCell } from '../edition/form.js';
import type { Cell } from '../source/book.js';
import { type Location, locationOf, wordsFor } from '../source/location.js';

/** Where in a file, and what that place is in the form and for the finding. */
export interface Place extends Location {
  /** The file, where it is another than the one that was checked; relative to the current folder, with `/`. */
  readonly path?: string;
  /** In the words that a person would use: `依申请公开!J12`, `第3张表第6行第9列`, `第12段`. */
  readonly at: string;
  /** The path in the data document. */
  readonly key?: string;
  readonly title?: string;
  readonly role: PlaceRole;
}

export type PlaceRole = 'total' | 'part' | 'cell' | 'previous' | 'child';

/** The place of a cell that is not one of the form's. */
export function placeOf(cell: Cell, role: PlaceRole = 'cell'): Place {
  return placeAt(locationOf(cell), role);
}

export function placeAt(location: Location, role: PlaceRole = 'cell'): Place {
  return { at: wordsFor(location), ...location, role };
}

/** The place of a value of the form. */
export function formPlace(
  { cell, form }: { cell: Cell; form: FormCell },
  role: PlaceRole = 'cell',
): FormPlace {
  const location = locationOf(cell);
  return { at: wordsFor(location), ...location, key: form.key, title: form.title, role };
}

export interface FormPlace extends Place {
  readonly key: string;
}
