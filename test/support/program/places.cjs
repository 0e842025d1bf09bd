'use strict';
const path = require('node:path');

/** The modules of the program, and what is made of them for the tests. */
exports.SOURCE = path.resolve(__dirname, '../../../src');
/** Below node_modules, so that packages are found from there. */
exports.COMPILED = path.resolve(__dirname, '../../../node_modules/.cache/disclosure-report/src');
