/** A workbook that asks for more than an ordinary one, so that it is worked on in a process of its own. */
export class HeavyWorkbook extends Error {
  override readonly name = 'HeavyWorkbook';

  constructor() {
    super('asks for more than an ordinary workbook');
  }
}

/**
 * Does a step of the work on a workbook, as long as it takes no longer than ordinary ones do.
 * @throws HeavyWorkbook when it does; the step has ended where it was, and what it worked on is of no use any more
 */
export type Briefly = <T>(step: () => T) => T;
