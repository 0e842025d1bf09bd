#!/usr/bin/env node
'use strict';
const path = require('node:path');
const { main, internalError } = require('./load.cjs')(path.join(__dirname, '../dist/cli.cjs'));
const { version } = require('../package.json');

main(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  colorLevel: process.env.NO_COLOR || !process.stdout.isTTY ? 0 : process.stdout.getColorDepth() > 8 ? 3 : 1,
  columns: process.stdout.columns || 80,
  fonts: path.join(__dirname, '../dist/fonts'),
  version,
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(internalError(error));
    process.exitCode = 2;
  },
);
