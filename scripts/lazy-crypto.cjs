'use strict';

// What the program asks of node:crypto, which takes some milliseconds to load and which the check of one file does not
// need. The bundle takes this file for the module with the prefix, and so it asks for it without.
// biome-ignore-start lint/style/useNodejsImportProtocol: see above

/** @param {string} algorithm */
exports.createHash = (algorithm) => require('crypto').createHash(algorithm);
/** @param {number} size */
exports.randomBytes = (size) => require('crypto').randomBytes(size);
