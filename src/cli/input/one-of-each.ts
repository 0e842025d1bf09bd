import path from 'node:path';
import { groupBy } from '../../edition/group-by.js';
import { kindRank } from '../../source/kind-order.js';
import type { Inputs } from './paths.js';

/**
 * Of a report that a search found in several kinds under one name, the one to publish: its documents would have one
 * name too. Files that were named outright all stay, and so do two workbooks: nobody knows which is meant.
 */
export function oneOfEach({ files, named }: Inputs): string[] {
  const outright = new Set(named);
  const stemOf = (file: string) => file.slice(0, file.length - path.extname(file).length);
  const chosen = new Set(
    [...groupBy(files, stemOf).values()].flatMap((same) => {
      const own = same.filter((file) => outright.has(file));
      const best = Math.min(...same.map(kindRank));
      return own.length > 0 ? own : same.filter((file) => kindRank(file) === best);
    }),
  );
  return files.filter((file) => chosen.has(file));
}
