import path from 'node:path';
import { loadFonts } from '../../../src/cli/render/load-fonts.js';

/** The fonts that come along. */
export const fonts = loadFonts(path.join(__dirname, '../../../dist/fonts'));
