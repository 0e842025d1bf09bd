#!/usr/bin/env node
'use strict';
const path = require('node:path');
const { main, internalError } = require('./load.cjs')(path.join(__dirname, '../dist/cli.cjs'));
const { version } = require('../package.json');

// By bits a colour.
const COLOR_LEVELS = { 1: 0, 4: 1, 8: 2, 24: 3 };

// A reader that has seen enough, such as head, closes the pipe.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(internalError(error));
  process.exit(2);
});

main(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  colorLevel:
    process.env.NO_COLOR || !process.stdout.isTTY ? 0 : COLOR_LEVELS[process.stdout.getColorDepth()],
  columns: process.stdout.columns || 80,
  fonts: path.join(__dirname, '../dist/fonts'),
  version,
  today: () => {
    const now = new Date();
    const digits = (number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
  },
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(internalError(error));
    process.exitCode = 2;
  },
);
