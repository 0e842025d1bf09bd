import { type FontSet, loadRoles } from '../../render/pdf/index.js';
import { fontFolders } from './font-folders.js';

/**
 * Reads `<role>.ttf` or `.otf` from the folders; fonts of an earlier folder come first.
 * @throws Error when there are none
 */
export const loadFonts = (...folders: string[]): FontSet => loadRoles(fontFolders, ...folders);
