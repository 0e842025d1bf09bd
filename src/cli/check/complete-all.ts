import { completeBatch } from '../../check/complete-batch.js';
import type { RunContext } from '../../check/complete-run.js';
import type { Together, Units } from '../../check/unit-evidence.js';
import { policyFor } from '../../config/policy-for.js';
import type { WaiverUse } from '../../config/stale.js';
import { editions } from '../../edition/editions.js';
import type { FileEntry } from '../../finding/entry.js';
import { keptIfFew } from '../../finding/kept-if-few.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { plain } from '../../reporter/plain.js';
import { rules } from '../../rules/rules.js';
import type { LoadedConfig } from '../input/config.js';
import type { Io } from '../io.js';

/** Whether the result of a file can still change when the others have been checked. */
export function waitsForOthers({ children, roster }: Units, { config }: LoadedConfig): boolean {
  return children !== undefined || roster !== undefined || (config.waivers ?? []).length > 0;
}

/**
 * Adds what is only known when all files have been checked: the units' files together, and waivers of no use.
 * @param files gone over once or twice now, and again each time that the result is where they are many
 */
export function completeAll(
  files: Iterable<FileEntry>,
  units: Units,
  placed: LoadedConfig,
  io: Io,
): Together {
  const today = io.today();
  const context: RunContext = { editions, rules, policyFor: (file) => policyFor(placed, file, today) };
  const { unreached, ...together } = completeBatch(files, units, placed, context, today);
  const { inSeveralKinds = [] } = together;
  if (inSeveralKinds.length > 0) io.stderr(`${plain(severalKindsNote(inSeveralKinds))}\n`);
  if (unreached.length > 0) io.stderr(`${plain(unreachedNote(unreached))}\n`);
  return { ...together, files: keptIfFew(together.files) };
}

/** Reports that a note names. */
const NAMED_AT_MOST = 5;

function severalKindsNote(groups: NonNullable<Together['inSeveralKinds']>): string {
  const { severalKinds, severalKindsItem } = messages.cli;
  const items = groups.slice(0, NAMED_AT_MOST).map((files) =>
    fill(severalKindsItem, {
      organ: files[0]?.organ ?? '',
      paths: files.map(({ path }) => path).join('、'),
    }),
  );
  return fill(severalKinds, {
    count: groups.length,
    list: [...items, ...(groups.length > NAMED_AT_MOST ? ['…'] : [])].join('；'),
  });
}

/** Not a finding: whoever checks one file of many need not hear that the others' waivers were not used. */
function unreachedNote(unreached: WaiverUse['unreached']): string {
  const { unreached: note, unreachedItem } = messages.config;
  const items = unreached.map(({ number, waiver: { rule, organ, file } }) =>
    fill(unreachedItem, { number, rule, whom: organ ?? file ?? '' }),
  );
  return fill(note, { count: items.length, list: items.join('、') });
}
