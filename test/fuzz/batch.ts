// A process of its own for some files: `node <bundle> <seed> <from> <to>`. It says which file it is at, and what it found.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { besides, fuzzBeside } from './beside.js';
import { filesToBreak, moreToBreak } from './files.js';
import { judge, judgeBeside, runIn } from './judge.js';
import { fuzz } from './mutate.js';

const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
const files = [...filesToBreak(), ...moreToBreak()];
const folder = path.join(os.tmpdir(), `fuzz-${process.pid}`);

/** Of so many files, one is none of a report, but stands beside one. */
const BESIDE_EVERY = 3;

const beside = `${folder}-beside`;
mkdirSync(beside, { recursive: true });
const allBeside = await besides(beside, (args) => runIn(beside, args));

/** Processor time, as that does not depend on what else the machine does. Seconds. */
const PATIENCE = 10;

function tooLong(before: NodeJS.CpuUsage): string | undefined {
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  process.send?.({ seconds });
  return seconds > PATIENCE ? `took ${seconds.toFixed(1)} s` : undefined;
}

for (let index = from; index < to; index++) {
  const made = index % BESIDE_EVERY === 1 ? fuzzBeside(allBeside, seed, index) : undefined;
  const { bytes, done } = made ?? fuzz(files, seed, index);
  process.send?.({ index, done });
  const before = process.cpuUsage();
  const found = made ? await judgeBeside(made, beside) : await judge(bytes, index, folder);
  const problem = found ?? tooLong(before);
  if (problem === undefined) continue;
  const file = `fuzz-${seed}-${index}`;
  writeFileSync(path.join(os.tmpdir(), file), bytes);
  process.send?.({ index, done, problem });
}
rmSync(beside, { recursive: true });
process.send?.({ peak: process.resourceUsage().maxRSS / 1024 });
