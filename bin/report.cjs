#!/usr/bin/env node
'use strict';
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const program = path.join(__dirname, '../dist/cli.cjs');
const {
  cacheFolderOf,
  endWithoutRemains,
  interruptOf,
  internalError,
  main,
  noFolderError,
  openFile,
  stdoutError,
  systemFontFolders,
} = require('./load.cjs')(program);
const { name, version } = require('../package.json');

// By bits a colour.
const COLOR_LEVELS = { 1: 0, 4: 1, 8: 2, 24: 3 };

process.stdout.on('error', (error) => {
  const text = stdoutError(error);
  if (text === undefined) return;
  process.stderr.write(text);
  process.exit(2);
});

function currentFolder() {
  try {
    return process.cwd();
  } catch {
    process.stderr.write(noFolderError());
    return process.exit(2);
  }
}

endWithoutRemains(process);

main(process.argv.slice(2), {
  cwd: currentFolder(),
  stdin: async (atMost) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of process.stdin) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > atMost) break;
    }
    return Buffer.concat(chunks);
  },
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY && { terminal: process.stderr }),
  colorLevel:
    process.env.NO_COLOR || !process.stdout.isTTY ? 0 : COLOR_LEVELS[process.stdout.getColorDepth()],
  columns: process.stdout.columns || 80,
  fonts: path.join(__dirname, '../dist/fonts'),
  systemFonts: () => systemFontFolders(),
  version,
  open: openFile,
  today: () => {
    const now = new Date();
    const digits = (number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
  },
  machine: {
    cores: os.availableParallelism(),
    worker: path.join(__dirname, 'worker.cjs'),
    interruptible: () => interruptOf(process),
    cacheFolder: () => cacheFolderOf(name),
    build: async () => createHash('sha256').update(readFileSync(program)).digest('hex'),
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
