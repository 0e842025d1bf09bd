'use strict';

/** Whoever reads the results later wants to know what they hold for. */
module.exports = () => {
  process.stderr.write(`Node ${process.version}\n`);
};
