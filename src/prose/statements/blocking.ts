import { roleSet } from '../words/vocabulary.js';

/** Words before a number that make it one of something else. */
export const BLOCKING = roleSet('change', 'channel', 'plan', 'foreign', 'share', 'breach');
