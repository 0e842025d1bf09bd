'use strict';
const { TestEnvironment } = require('jest-environment-node');

// Arrays of a suite are of another realm than the program's, and exceljs asks for instances.
Object.defineProperty(Array, Symbol.hasInstance, { value: Array.isArray });

/** Of what a suite makes these, the program and exceljs ask for instances, and the other way round. */
const SHARED = { Date, Error, RangeError, SyntaxError, TypeError };

/**
 * Gives the suites of a worker the same modules of the program, loaded by Node itself. They keep no state between
 * reports, and to load them for each suite anew, without what V8 has learnt of them, takes half the time of all tests.
 */
module.exports = class extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} how */
  constructor(...how) {
    super(...how);
    this.global.loadedByNode = require;
    Object.assign(this.global, SHARED);
  }
};
