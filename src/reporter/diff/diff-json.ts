import { type Comparison, summaryOf } from '../../compare/compare.js';
import type { Side } from '../../compare/side.js';
import { jsonText } from '../json-text.js';

/** A comparison for programs; scripts rely on its shape. @param all also what is the same */
export function toDiffJson(comparison: Comparison, all: boolean): string {
  const { a, b, figures, prose } = comparison;
  return jsonText({
    formatVersion: 1,
    a: sideEntry(a),
    b: sideEntry(b),
    figures: figures.filter(({ differs }) => all || differs).map(({ differs: _, ...figure }) => figure),
    prose: prose
      .map(({ changes, ...section }) => ({
        ...section,
        changes: changes.filter(({ type }) => all || type !== 'same'),
      }))
      .filter(({ changes, repeated }) => all || changes.length > 0 || repeated !== undefined),
    summary: summaryOf(comparison),
  });
}

const sideEntry = ({ path, organ, year, edition, publishedOn }: Side) => ({
  path,
  organ,
  year,
  edition,
  publishedOn,
});
