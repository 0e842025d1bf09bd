import type { CheckJob, JobFiles } from '../check/check-job.js';
import { filesIn } from './load-file.js';
import { placeConfig } from './place-config.js';

/** The files of a job on this machine's disk. */
export function jobFiles({ cwd, config, configFolder }: CheckJob): JobFiles {
  return { load: filesIn(cwd), pathFromHere: placeConfig(config, configFolder, cwd).pathFromHere };
}
