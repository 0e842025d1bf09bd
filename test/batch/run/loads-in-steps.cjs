'use strict';
// Required before the program: tells on stderr what is loaded while a step is done that may be ended at any place.
const Module = require('node:module');
const { Script } = require('node:vm');

const { runInContext } = Script.prototype;
const { _load: load } = Module;
let isStep = false;

Module._load = (name, ...rest) => {
  if (isStep && !Module.isBuiltin(name)) process.stderr.write(`${name} is asked for\n`);
  return load(name, ...rest);
};

Script.prototype.runInContext = function step(context) {
  const before = new Set(process.moduleLoadList);
  isStep = true;
  try {
    // Without a limit, as on a busy machine the step would be left to another process.
    return runInContext.call(this, context);
  } finally {
    isStep = false;
    for (const name of process.moduleLoadList)
      if (!before.has(name)) process.stderr.write(`${name} is loaded\n`);
  }
};
