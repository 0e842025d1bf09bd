import type { Scope } from './scope.js';

/** ISO/IEC 29500-3: elements by which a writer says the same in several ways. */
export const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Extensions of Excel's and Word's, which later ones than 2007 all know. */
const KNOWN = [
  'http://schemas.microsoft.com/office/spreadsheetml/',
  'http://schemas.microsoft.com/office/word/',
];

/**
 * Whether an element of AlternateContent is one to be read, when none before it was: a choice whose requirements Office
 * meets, or the fallback.
 */
export function isReadable(
  name: string,
  attributes: ReadonlyMap<string, string>,
  scope: Scope,
  vocabulary: string,
): boolean {
  if (name === 'Fallback') return true;
  const required = attributes.get('Requires')?.trim().split(/\s+/) ?? [];
  return (
    name === 'Choice' &&
    required.length > 0 &&
    required.every((prefix) => {
      const namespace = scope.find(prefix) ?? '';
      return namespace === vocabulary || KNOWN.some((known) => namespace.startsWith(known));
    })
  );
}
