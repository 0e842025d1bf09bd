import type { Place } from '../../finding/finding.js';
import { plain } from '../plain.js';

/** A file by its relative path as an RFC 3986 reference. */
export function artifactLocation(path: string): { readonly uri: string } {
  // Half a surrogate pair has no UTF-8.
  const steps = path.replace(/\p{Surrogate}/gu, '\u{FFFD}').split('/');
  return { uri: steps.map(encodeURIComponent).join('/') };
}

/**
 * A cell as a place of its own kind: SARIF's regions count lines or bytes, of which a workbook has none.
 * @param artifact index of the checked workbook among the artifacts
 */
export function locationOf(file: string, artifact: number, place?: Place): object {
  const isOther = place?.path !== undefined && place.path !== file;
  const location = isOther
    ? artifactLocation(place.path ?? '')
    : { ...artifactLocation(file), index: artifact };
  return {
    physicalLocation: { artifactLocation: location },
    ...(place && { logicalLocations: [cellLocation(place)] }),
    ...(place?.title !== undefined && { message: { text: plain(place.title) } }),
  };
}

function cellLocation({ at, cell, paragraph, key, title }: Place): object {
  return {
    name: plain(cell ?? at),
    fullyQualifiedName: plain(at),
    kind: paragraph === undefined ? 'cell' : 'paragraph',
    ...(title !== undefined && { decoratedName: plain(title) }),
    ...(key !== undefined && { properties: { key } }),
  };
}
