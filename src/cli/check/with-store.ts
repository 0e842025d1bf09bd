import os from 'node:os';
import { EntryStore } from '../../batch/store/entry-store.js';
import { SpillError } from '../../batch/store/spill-file.js';
import { cannotWrite } from '../output/write.js';

/**
 * Does what puts the results of many files away, and forgets them at the end.
 * @throws Failure when there is no room for them
 */
export async function withStore<T>(work: (store: EntryStore) => Promise<T>): Promise<T> {
  const folder = os.tmpdir();
  const store = new EntryStore(folder);
  try {
    return await work(store);
  } catch (error) {
    throw error instanceof SpillError ? cannotWrite(folder, error.cause) : error;
  } finally {
    store.close();
  }
}
