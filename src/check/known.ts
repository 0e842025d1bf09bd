/** What was learnt of files before, and is kept from run to run. */
export interface Known<T> {
  /** What is known of the file as it is now. */
  get(file: string): T | undefined;
  /** @param sha256 of the bytes that it is about */
  put(file: string, sha256: string, value: T): Promise<void>;
}
