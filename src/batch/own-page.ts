import { open } from 'node:fs/promises';

/** Bytes at the beginning of a page, in which what tells it stands. */
const HEAD = 1024;

/** A policy that allows a style sheet known by its hash and nothing else: no other writer of such pages has it. */
const POLICY =
  /<meta http-equiv="Content-Security-Policy" content="default-src (?:'|&#39;)none(?:'|&#39;); (?:script|style)-src (?:'|&#39;)sha256-/;

/** Whether a web page was made by the program itself. One that the system will not open is not. @param file absolute */
export async function isOwnPage(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return POLICY.test(buffer.subarray(0, bytesRead).toString('utf8'));
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}
