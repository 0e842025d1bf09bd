'use strict';
const { mkdtempSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Before all suites. Whoever reads the results later wants to know what they hold for. */
module.exports = async () => {
  process.stderr.write(`Node ${process.version}\n`);
  process.env.REPORT_TESTS_KEEP = mkdtempSync(path.join(os.tmpdir(), 'report-tests-'));
  const { compile } = await import('./program/compile.mjs');
  await compile();
};
