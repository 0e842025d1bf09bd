import type { Edition } from '../edition/edition.js';
import type { FormTable } from '../edition/form.js';

/** What people call a table: the title of its section. */
export function sectionTitle(edition: Edition, table: FormTable): string {
  return edition.sections.find((section) => section.table === table)?.title ?? table.sheet;
}
