import type { Caches } from '../../batch/cache/caches.js';
import { type CheckJob, childOptions } from '../../check/check-job.js';
import { onlyParent, type Units } from '../../check/unit-evidence.js';
import type { ReadOptions } from '../../report/report.js';
import { type LoadedConfig, readingEntry } from '../input/config.js';
import type { OnlyFlag } from '../input/only.js';
import { indexPrevious } from '../input/previous.js';
import { readOptionsOf } from '../input/read-options.js';
import { loadChildren, loadRoster, rosterFile, type UnitOptions } from '../input/unit-files.js';
import type { Io } from '../io.js';

export type CheckOptions = ReadOptions &
  UnitOptions &
  OnlyFlag & {
    readonly previous?: string;
    /** Files that were named outright. */
    readonly named?: readonly string[];
  };

/** What checking workbooks takes, by the flags and the config. */
export interface CheckPlan {
  readonly job: CheckJob;
  readonly units: Units;
  /** Last year's workbooks, as they were named. */
  readonly previous?: string;
}

/**
 * Reads what the checks need beside the workbooks: the roster, and whose the workbooks of last year and of the units
 * are.
 * @param inputs all checked workbooks, those of other shards too
 * @param caches what is known of them from earlier runs
 */
export async function planChecks(
  inputs: readonly string[],
  options: CheckOptions,
  placed: LoadedConfig,
  io: Io,
  withData = false,
  caches?: Caches,
): Promise<CheckPlan> {
  const units = await loadUnits(inputs, options, placed, io, caches);
  const { roster, children } = units;
  const { config, folder, pathOf } = placed;
  const named = options.previous ?? (config.previous === undefined ? undefined : pathOf(config.previous));
  const read = readOptionsOf(options);
  const cache = caches?.of('previous', [read]);
  const previous =
    named === undefined
      ? undefined
      : await readingEntry('previous', options.previous, () =>
          indexPrevious(named, read, cache, io, options.only),
        );
  const only = children && onlyParent(units, inputs);
  const job: CheckJob = {
    cwd: io.cwd,
    today: io.today(),
    read,
    // Of a unit's files, what they hold is compared.
    withData: withData || roster !== undefined || children !== undefined,
    config,
    configFolder: folder,
    ...(options.named && { named: options.named }),
    ...(roster && { roster: roster.roster.units }),
    ...(previous && { previous }),
    // Whose text is whose is compared when all have been checked; the processes need not know it.
    ...(children && { children: children.map(({ sketches: _, ...child }) => child) }),
    ...((roster || children) && { withSketches: true as const }),
    ...(only !== undefined && { onlyParent: only }),
  };
  return { job, units, ...(named !== undefined && { previous: named }) };
}

/** The roster and the units' workbooks that flags and the config name. */
export async function loadUnits(
  inputs: readonly string[],
  options: ReadOptions & UnitOptions & OnlyFlag,
  placed: LoadedConfig,
  io: Io,
  caches?: Caches,
): Promise<Units> {
  const listed = rosterFile(options.roster, placed);
  // A roster of the config is there for every run: it does not ask for all units when one file is looked at.
  const expectsAll = options.roster !== undefined || options.children !== undefined || inputs.length > 1;
  const loaded =
    listed === undefined
      ? undefined
      : await readingEntry('roster', options.roster, () => loadRoster(listed, io.cwd));
  const read = childOptions(options);
  const children =
    options.children === undefined
      ? undefined
      : await loadChildren(options.children, io, read, caches, options.only);
  return {
    ...(loaded && { roster: { ...loaded, expectsAll } }),
    ...(children && { children }),
    ...(options.batchYear !== undefined && { batchYear: options.batchYear }),
  };
}
