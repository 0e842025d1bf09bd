'use strict';
const { rmSync } = require('node:fs');

/** After all suites. */
module.exports = () => rmSync(process.env.REPORT_TESTS_KEEP ?? '', { recursive: true, force: true });
