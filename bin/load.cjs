'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Most runs are over within a second. A third of it the V8 of Node 20 would spend on compiling for speed what has hardly run:
// it is to wait until a function has done several times as much; later ones wait by themselves. And each would shorten the
// program of a pattern, which takes longer than all the rest of reading it, where most are tried once or twice; one that is
// tried more often becomes machine code all the same. A V8 that knows no such flag would complain.
const v8 = Number.parseInt(process.versions.v8, 10);
if (v8 === 11) setFlagsFromString('--interrupt-budget=1000000');
if (v8 >= 11 && v8 <= 14) setFlagsFromString('--no-regexp-peephole-optimization');

/** What was loaded, by file: each module runs once. */
const loaded = new Map();

/**
 * Loads a module with the code cache beside it, which halves the time to start, and so the modules that it asks for
 * later and that have one. V8 ignores another version's.
 */
module.exports = function load(file) {
  const known = loaded.get(file);
  if (known) return known.exports;
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, cachedData: cacheOf(file) });
  const module = { exports: {}, script };
  loaded.set(file, module);
  const folder = path.dirname(file);
  const plain = createRequire(file);
  const cached = (name) =>
    name.startsWith('./') && existsSync(path.join(folder, `${name}.cache`))
      ? load(path.join(folder, name))
      : plain(name);
  script.runInThisContext()(module.exports, Object.assign(cached, plain), module, file, folder);
  return module.exports;
};

module.exports.loaded = loaded;

function cacheOf(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}
