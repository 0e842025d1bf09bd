/** What was learnt of files before, and is kept from run to run. */
export interface Known<T> {
  /** What is known of the file as it is now. */
  get(file: string): T | undefined;
  /** @param sha256 of the bytes that it is about */
  put(file: string, sha256: string, value: T): Promise<void>;
}

/** What is known of a file, or else found out now; that is kept, unless the file could not be read. */
export async function knownOr<T extends { readonly sha256: string | null }>(
  cache: Known<T> | undefined,
  file: string,
  findOut: () => Promise<T>,
): Promise<T> {
  const known = cache?.get(file);
  if (known) return known;
  const found = await findOut();
  if (found.sha256 !== null) await cache?.put(file, found.sha256, found);
  return found;
}
