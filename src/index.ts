// The public API.
export type { Io } from './cli/io.js';
export { main } from './cli/main.js';
export * from './core.js';
