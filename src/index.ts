// The public API.
export type { Io } from './cli/io.js';
export { main } from './cli/main.js';
export { loadFonts } from './cli/render/load-fonts.js';
export * from './core.js';
