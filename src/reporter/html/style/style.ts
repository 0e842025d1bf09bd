import { colours } from './colours.js';
import { form } from './form.js';
import { page } from './page.js';
import { print } from './print.js';
import { units } from './units.js';

/** The page's whole style sheet. */
export const style = [colours, page, units, form, print].join('');
