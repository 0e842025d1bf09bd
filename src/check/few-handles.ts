import { systemCode } from './system-code.js';

/** The system lets this program open no more files: nothing is wrong with the one that it was about to open. */
export class FewHandles extends Error {
  override readonly name = 'FewHandles';

  constructor(readonly code: string) {
    super(`too few file handles: ${code}`);
  }
}

/** Milliseconds. Other work, or another program, may give some back. */
const WAITS = [20, 80, 320, 1280];

/** Opens a file, again after a while when no file can be opened. @throws FewHandles when that does not help */
export async function patiently<T>(open: () => Promise<T>): Promise<T> {
  for (const wait of [...WAITS, 0]) {
    try {
      return await open();
    } catch (error) {
      const code = systemCode(error);
      if (code !== 'EMFILE' && code !== 'ENFILE') throw error;
      if (wait === 0) throw new FewHandles(code);
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new FewHandles('EMFILE');
}
