'use strict';
const { Script } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

// Arrays of a suite are of another realm than the program's, and exceljs asks for instances.
Object.defineProperty(Array, Symbol.hasInstance, { value: Array.isArray });

/** Of what a suite makes these, the program and exceljs ask for instances, and the other way round. */
const SHARED = { Date, Error, RangeError, SyntaxError, TypeError };

/**
 * A step of the program that takes too long by the clock is left to another process. On a machine that is busy with
 * tests that would be any step, and take it longer still: here only what never ends is too long.
 */
const PATIENCE = 20;
const { runInContext } = Script.prototype;
Script.prototype.runInContext = function (place, how = {}) {
  const { timeout } = how;
  return runInContext.call(this, place, timeout ? { ...how, timeout: timeout * PATIENCE } : how);
};

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
