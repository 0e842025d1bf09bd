'use strict';
const { readFileSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const program = path.join(__dirname, '../dist/cli.cjs');
const cli = require('./load.cjs')(program);
const {
  cacheFolderOf,
  endWithoutRemains,
  interruptOf,
  internalError,
  noFolderError,
  openFile,
  stdoutError,
  systemFontFolders,
} = cli;
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

/** As 2025-01-20T09:30:00+08:00. */
function localTime(date) {
  const digits = (number) => String(Math.trunc(number)).padStart(2, '0');
  const offset = -date.getTimezoneOffset();
  const day = [date.getFullYear(), digits(date.getMonth() + 1), digits(date.getDate())].join('-');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(digits).join(':');
  const zone = `${digits(Math.abs(offset) / 60)}:${digits(Math.abs(offset) % 60)}`;
  return `${day}T${time}${offset < 0 ? '-' : '+'}${zone}`;
}

/** Gives a command the process that it runs in, and the process its exit code. */
module.exports = function start(command) {
  endWithoutRemains(process);

  command(cli, process.argv.slice(2), {
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
    page: path.join(__dirname, '../dist/page.html'),
    systemFonts: () => systemFontFolders(),
    version,
    open: openFile,
    today: () => localTime(new Date()).slice(0, 'YYYY-MM-DD'.length),
    now: () => {
      // Who compares results fixes when they were made: https://reproducible-builds.org/specs/source-date-epoch/
      const epoch = process.env.SOURCE_DATE_EPOCH;
      if (!epoch || !/^\d{1,11}$/.test(epoch)) return localTime(new Date());
      return new Date(Number(epoch) * 1000).toISOString().replace(/\.\d+Z$/, '+00:00');
    },
    machine: {
      cores: os.availableParallelism(),
      worker: path.join(__dirname, 'worker.cjs'),
      interruptible: () => interruptOf(process),
      cacheFolder: () => cacheFolderOf(name),
      build: async () =>
        require('node:crypto').createHash('sha256').update(readFileSync(program)).digest('hex'),
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
};
