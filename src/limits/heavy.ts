/** A workbook that asks for more than an ordinary one, so that it is read in a process of its own. */
export class HeavyWorkbook extends Error {
  override readonly name = 'HeavyWorkbook';

  constructor() {
    super('asks for more than an ordinary workbook');
  }
}
