// What Node has everywhere and a browser nowhere; a bundle takes what it asks for.
export { Buffer } from 'buffer/index.js';

export const process = {
  env: {},
  browser: true,
  version: 'v20.0.0',
  versions: {},
  nextTick: (work, ...values) => void Promise.resolve().then(() => work(...values)),
};

export const setImmediate = (work, ...values) => setTimeout(work, 0, ...values);
