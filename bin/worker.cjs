'use strict';
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');

// A code cache holds for the flags that it was made with. The bound on the heap, with which this process was started, has
// done its work when the heap is there; nothing reads it again.
setFlagsFromString('--max-old-space-size=0');

// A process that checks or renders some of many files; started by the program itself.
require('./load.cjs')(path.join(__dirname, '../dist/cli.cjs')).serveJobs(process);
