import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Where folders led when the work began, by their absolute paths. */
const settled = new Map<string, string>();

/** Notes where a folder leads, which need not be there yet. */
export async function noteFolder(folder: string): Promise<void> {
  settled.set(folder, await leadsTo(folder));
}

/**
 * Whether a folder leads elsewhere than it did when the work began: in the meantime somebody may have put a link in its
 * place. Of a folder that was not noted, the nearest above it says where it should lead.
 */
export async function hasMoved(folder: string): Promise<boolean> {
  const expected = expectedOf(folder);
  return expected !== undefined && (await leadsTo(folder)) !== expected;
}

function expectedOf(folder: string): string | undefined {
  const known = settled.get(folder);
  if (known !== undefined) return known;
  const above = path.dirname(folder);
  const start = above === folder ? undefined : expectedOf(above);
  return start === undefined ? undefined : path.join(start, path.basename(folder));
}

async function leadsTo(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    const above = path.dirname(folder);
    return above === folder ? folder : path.join(await leadsTo(above), path.basename(folder));
  }
}
