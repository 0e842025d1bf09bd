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
  if (base === undefined) return own as unknown as EditionSource;
  const parent = files.find((candidate) => candidate.id === base);
  if (!parent || parent === file) throw new Error(`edition ${file.id} extends an unknown edition: ${base}`);
  return merge(resolveEdition(parent, files) as unknown as Json, own) as unknown as EditionSource;
}

function merge(target: Json, patch: Json): Json {
  let merged = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(patch))
    if (value === null) merged.delete(key);
    else if (!isObject(value)) merged.set(key, value);
    else if (merged.has(key)) merged.set(key, merge(asObject(merged.get(key)), value));
    else merged = withEntry(merged, key, merge({}, value));
  return Object.fromEntries(merged);
}

function withEntry(
  entries: Map<string, unknown>,
  key: string,
  { before, ...value }: Json,
): Map<string, unknown> {
  if (typeof before !== 'string' || !entries.has(before)) return entries.set(key, value);
  const ordered = [...entries];
  ordered.splice([...entries.keys()].indexOf(before), 0, [key, value]);
  return new Map(ordered);
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asObject = (value: unknown): Json => (isObject(value) ? value : {});
