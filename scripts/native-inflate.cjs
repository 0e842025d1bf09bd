'use strict';
const { inflateRawSync } = require('node:zlib');

/**
 * What tiny-inflate does in JavaScript, for the tables of Unicode in fontkit, which are inflated at each start.
 * @param {Uint8Array} source
 * @param {Uint8Array} target as large as what is expected; its buffer is the caller's
 */
module.exports = function inflate(source, target) {
  const bytes = inflateRawSync(source);
  target.set(bytes);
  return bytes.length < target.length ? target.slice(0, bytes.length) : target;
};
