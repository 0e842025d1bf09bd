// npm run fuzz -- --minutes 10 --seed 1: broken reports of all kinds, and what stands beside reports (config, roster, last
// year's, units, results, lists), through the program, batch by batch in processes of their own, which may take 10 seconds
// of processor time and 512 MB a file. What breaks is written to the folder for temporary files.
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundlePdfjs } from './pdfjs.js';
import { compileValidators } from './validators.js';

const BATCH = 200;
/** Of the clock, after which a file is given up; the batch itself counts processor time, and allows ten. */
const SECONDS = 120;
const MEMORY = 512;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
const scratch = await mkdtemp(path.join(os.tmpdir(), 'fuzz-'));
const script = path.join(scratch, 'batch.mjs');
// A clone has neither before it is built.
await Promise.all([bundlePdfjs(), compileValidators()]);
await bundle(script);
const seed = Number(values.seed);
const deadline = Date.now() + Number(values.minutes) * 60_000;
let from = Number(values.from);
let problems = 0;
let slowest = { seconds: 0, index: 0 };
let peak = 0;
while (Date.now() < deadline) {
  const ended = await batch(from, from + BATCH);
  // After a file that ended the process, the next batch goes on behind it.
  from = ended === undefined ? from + BATCH : ended + 1;
}
console.log(
  `seed ${seed}: ${from - Number(values.from)} files, ${problems} problems; slowest ${slowest.seconds.toFixed(1)} s (file ${slowest.index}), peak ${Math.round(peak)} MB`,
);
await rm(scratch, { recursive: true });
process.exitCode = problems > 0 ? 1 : 0;

/** Runs some files. @param {number} first @param {number} end @returns {Promise<number | undefined>} the file that ended it */
function batch(first, end) {
  return new Promise((resolve, reject) => {
    const child = fork(script, [String(seed), String(first), String(end)], {
      execArgv: [`--max-old-space-size=${MEMORY}`],
    });
    /** @type {{ index: number, done: string[], since: number } | undefined} */
    let current;
    const timer = setInterval(() => {
      if (current && Date.now() - current.since > SECONDS * 1000) child.kill('SIGKILL');
    }, 500);
    child.on('message', (/** @type {any} */ message) => {
      if (message.problem) found(message.index, message.done, message.problem);
      else if (message.seconds !== undefined) finished(message.seconds, current?.index ?? 0);
      else if (message.peak !== undefined) peak = Math.max(peak, message.peak);
      if (message.peak !== undefined) current = undefined;
      else if (message.done && !message.problem) current = { ...message, since: Date.now() };
    });
    child.on('exit', (code, signal) => {
      clearInterval(timer);
      // Nothing was tried: that must not read as nothing found.
      if (!current && code !== 0) return reject(new Error(`the batch ended with ${signal ?? code}`));
      if (current)
        found(current.index, current.done, `ended by ${signal ?? code}: too long, or too much memory`);
      resolve(current?.index);
    });
  });
}

/** @param {number} seconds @param {number} index */
function finished(seconds, index) {
  if (seconds > slowest.seconds) slowest = { seconds, index };
}

/** @param {number} index @param {string[]} done @param {string} problem */
function found(index, done, problem) {
  problems++;
  console.log(
    `seed ${seed} file ${index} (${done.join('; ')})\n  ${problem.split('\n').slice(0, 6).join('\n  ')}`,
  );
}

/** @param {string} outfile */
function bundle(outfile) {
  return build({
    entryPoints: ['test/fuzz/batch.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(${JSON.stringify(path.resolve('package.json'))});
const __dirname = ${JSON.stringify(path.resolve('dist'))};
const __filename = ${JSON.stringify(path.resolve('dist/fuzz.mjs'))};`,
    },
  });
}
