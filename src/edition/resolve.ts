import type { EditionSource } from './source.js';

/** An edition file as it stands: whole, or what it changes in the edition it extends. */
export type EditionFile = { id: string; extends?: string } & Record<string, unknown>;

type Json = Record<string, unknown>;

/**
 * Merges an edition file into the editions that it extends, as a JSON merge patch (RFC 7396): null removes.
 * A new entry is appended; `"before": "key"` puts it in its place in print.
 */
export function resolveEdition(file: EditionFile, files: readonly EditionFile[]): EditionSource {
  const { $schema, extends: base, ...own } = file as Json;
  if (base === undefined) return merge({}, own) as unknown as EditionSource;
  const parent = files.find((candidate) => candidate.id === base);
  if (!parent || parent === file) throw new Error(`edition ${file.id} extends an unknown edition: ${base}`);
  return merge(resolveEdition(parent, files) as unknown as Json, own) as unknown as EditionSource;
}

function merge(target: Json, patch: Json): Json {
  let entries = Object.entries(target);
  for (const [key, value] of Object.entries(patch)) {
    const index = entries.findIndex(([existing]) => existing === key);
    const merged = isObject(value) ? merge(asObject(entries[index]?.[1]), value) : value;
    if (value === null) entries = entries.filter(([existing]) => existing !== key);
    else if (index >= 0) entries[index] = [key, merged];
    else insert(entries, key, merged);
  }
  return Object.fromEntries(entries);
}

function insert(entries: [string, unknown][], key: string, value: unknown): void {
  const { before, ...rest } = asObject(value);
  const index = entries.findIndex(([existing]) => existing === before);
  if (index < 0) entries.push([key, value]);
  else entries.splice(index, 0, [key, rest]);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asObject = (value: unknown): Json => (isObject(value) ? value : {});
