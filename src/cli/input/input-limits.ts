const MB = 1024 * 1024;

/**
 * What the files beside the workbooks may ask of the program; a message says so of one that asks for more. All are many
 * times what the largest province needs, so that whatever is beyond was named by mistake.
 */
export const inputLimits = {
  /** Bytes of a config. One with a thousand waivers has 200 KB. */
  configSize: 2 * MB,
  /** Bytes of a roster. One of ten thousand units has 1 MB. */
  rosterSize: 10 * MB,
  /** Bytes of a list of files. A hundred thousand paths have 10 MB. */
  listSize: 64 * MB,
  /** Characters of a line of results. A thousand findings with their data have 1 MB, a whole run on one line 60 MB. */
  lineSize: 64 * MB,
  /** Bytes of a data document. That of a long report has 200 KB. */
  dataSize: 16 * MB,
  /** Workbooks of last year or of units: all are looked into before the first is checked. */
  relatedFiles: 20_000,
} as const;
