import { open } from 'node:fs/promises';
import path from 'node:path';
import { isPossibleReport, needsLook } from '../source/possible-report.js';

/** Bytes at the beginning and at the end of a file: an archive lists its files at the end. */
const ENDS = 64 * 1024;

/** Whether a file of a kind that cannot be read is passed over. One that the system will not open is not. @param file absolute */
export async function isNoReport(file: string): Promise<boolean> {
  const name = path.basename(file);
  if (!needsLook(name)) return false;
  try {
    return !isPossibleReport(name, await endsOf(file));
  } catch {
    return false;
  }
}

async function endsOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const head = await handle.read(Buffer.alloc(ENDS), 0, ENDS, 0);
    const from = Math.max(head.bytesRead, size - ENDS);
    const tail = await handle.read(Buffer.alloc(ENDS), 0, ENDS, from);
    return Buffer.concat([head.buffer.subarray(0, head.bytesRead), tail.buffer.subarray(0, tail.bytesRead)]);
  } finally {
    await handle.close();
  }
}
