'use strict';
// A worker on a system whose files do what no file should; each notes that it started.
const { appendFileSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

appendFileSync(path.join(os.tmpdir(), `report-started-${process.ppid}`), '.');
require('./wild-worker.cjs');
