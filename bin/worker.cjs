'use strict';
const path = require('node:path');

// A process that checks or renders some of many files; started by the program itself.
require('./load.cjs')(path.join(__dirname, '../dist/cli.cjs')).serveJobs(process);
