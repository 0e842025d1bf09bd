'use strict';
// The program's own worker, on a system whose files do what no file should.
const promises = require('node:fs/promises');

const { readFile } = promises;
const hoard = [];

promises.readFile = async (file, ...rest) => {
  if (file.includes('死循环')) for (;;);
  if (file.includes('崩溃')) process.exit(3);
  if (file.includes('堆')) for (;;) hoard.push(Array.from({ length: 1e5 }, (_, index) => ({ index })));
  if (file.includes('缓冲')) for (;;) hoard.push(Buffer.alloc(16 * 1024 * 1024, 1));
  if (file.includes('句柄')) throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
  if (file.includes('网络盘')) await new Promise(() => {});
  if (file.includes('抛出')) throw new TypeError('cannot read\n    at somewhere');
  return readFile(file, ...rest);
};

require('../../../bin/worker.cjs');
