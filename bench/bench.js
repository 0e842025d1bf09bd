// npm run bench: speed and memory, as ratios against something measured in the same run.
// npm run bench -- render batch: only these.
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';

const NOT_A_BENCH = ['bench.js', 'measure.js'];

console.log(`Node ${process.version}, ${availableParallelism()} cores`);

const files = (await readdir(import.meta.dirname)).filter((file) => !NOT_A_BENCH.includes(file)).sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !files.includes(`${name}.js`));
if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}: ${files.join(', ')}`);

for (const file of files) {
  const name = basename(file, '.js');
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  await import(`./${file}`);
}
