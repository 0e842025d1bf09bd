'use strict';
const { createHash } = require('node:crypto');
const path = require('node:path');
const { COMPILED, SOURCE } = require('./places.cjs');

/** The module that a test asks for, as the environment loads it. */
const codeFor = (/** @type {string} */ file) => {
  const compiled = path.join(COMPILED, path.relative(SOURCE, file)).replace(/\.ts$/, '.js');
  const loaded = file.startsWith(SOURCE + path.sep) && file.endsWith('.ts') ? compiled : file;
  return `module.exports = loadedByNode(${JSON.stringify(loaded)});`;
};

module.exports = {
  process: (/** @type {string} */ _, /** @type {string} */ file) => ({ code: codeFor(file) }),
  getCacheKey: (/** @type {string} */ _, /** @type {string} */ file) =>
    createHash('sha256').update(codeFor(file)).digest('hex'),
};
