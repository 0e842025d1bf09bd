import path from 'node:path';
import { loadFonts } from '../../../src/render/pdf/index.js';

/** The fonts that come along. */
export const fonts = loadFonts(path.join(__dirname, '../../../dist/fonts'));
