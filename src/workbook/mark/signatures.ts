import { undeclare } from '../../package/content-types.js';
import type { Package } from '../../package/package.js';
import { unrelate } from '../../package/relationships.js';

const FOLDER = '_xmlsignatures/';

/**
 * Takes digital signatures away: they vouch for the document as it was sent in, and on a changed copy Office would only
 * warn that they don't hold. The signed document itself is not touched.
 */
export function removeSignatures(parts: Package): void {
  const isSignature = (name: string) => name.toLowerCase().startsWith(FOLDER);
  const names = parts.names().filter(isSignature);
  if (names.length === 0) return;
  for (const name of names) parts.remove(name);
  unrelate(parts, '', (reference) => reference.get('Type')?.endsWith('/digital-signature/origin') === true);
  undeclare(parts, isSignature);
}
