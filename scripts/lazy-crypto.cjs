'use strict';
const { createRequire } = require('node:module');

// What the program asks of node:crypto, which takes some milliseconds to load and which the check of one file does not
// need. The bundle takes this file for that module, and so it is asked for behind its back.
const load = createRequire(__filename);

/** @param {string} algorithm */
exports.createHash = (algorithm) => load('node:crypto').createHash(algorithm);
/** @param {number} size */
exports.randomBytes = (size) => load('node:crypto').randomBytes(size);
