'use strict';
// The program's own worker, of which the system ends the first as it starts.
const { existsSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const mark = path.join(process.env.TMPDIR ?? '', `killed-${process.ppid}`);
if (!existsSync(mark)) {
  writeFileSync(mark, '');
  process.kill(process.pid, 'SIGKILL');
}
require('../../../bin/worker.cjs');
