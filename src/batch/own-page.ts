import { open } from 'node:fs/promises';
import { isOwnPage } from '../reporter/html/policy.js';

/** Bytes at the beginning of a page, in which what tells it stands. */
const HEAD = 1024;

/** Whether a web page was made by the program itself. One that the system will not open is not. @param file absolute */
export async function isOwnPageAt(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return isOwnPage(buffer.subarray(0, bytesRead).toString('utf8'));
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}
