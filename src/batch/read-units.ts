import { breachAnswer } from '../check/breach-answer.js';
import { SharedPlaces } from '../rollup/shared-places.js';
import { readUnit, type UnitFile, withoutFigures } from '../rollup/unit-file.js';
import { breachContext, type ReadJob, readingOf } from './identify-files.js';
import { filesIn } from './load-file.js';
import { brieflyWithin } from './run/briefly.js';
import { type RunPlan, runBatch } from './run/run-batch.js';

/** What a worker process is told that reads workbooks which are to be added up. */
export interface UnitTask {
  readonly kind: 'unit';
  readonly job: ReadJob;
}

/** Reads workbooks which are to be added up; one that takes too much is one that cannot be read. */
export async function readUnits(files: readonly string[], job: ReadJob, plan: RunPlan): Promise<UnitFile[]> {
  const context = readingOf(job, brieflyWithin());
  const load = filesIn(job.cwd);
  const places = new SharedPlaces();
  const units: UnitFile[] = [];
  await runBatch<UnitFile>(
    {
      files,
      work: (path) => readUnit(path, load, context),
      job: { kind: 'unit', job } satisfies UnitTask,
      async broken(path, breach) {
        const { entry } = await breachAnswer(path, breach, plan.bounds, breachContext(job));
        return withoutFigures(entry);
      },
    },
    plan,
    (index, unit) => {
      units[index] = places.of(unit);
    },
  );
  return units;
}
