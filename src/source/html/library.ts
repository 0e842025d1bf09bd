import { defaultTreeAdapter, parse } from 'parse5';

/** What builds the tree of a page as the standard has it. Loaded when a page is read. */
export const library = { defaultTreeAdapter, parse };

export type Library = typeof library;
