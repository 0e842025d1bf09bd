'use strict';

exports.inherits = require('inherits/inherits_browser.js');
exports.promisify =
  (work) =>
  (...values) =>
    new Promise((resolve, reject) =>
      work(...values, (error, result) => (error ? reject(error) : resolve(result))),
    );
exports.isFunction = (value) => typeof value === 'function';
exports.debuglog = () => () => {};
exports.inspect = String;
