/** What the exit code says. */
export const PASSED = 0;
/** Findings at or above the level asked for, or a document refused because of them. */
export const FOUND = 1;
/** The job could not be done. */
export const UNABLE = 2;
/** The user has had enough (Ctrl-C). */
export const INTERRUPTED = 130;
