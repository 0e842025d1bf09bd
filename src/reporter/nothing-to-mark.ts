import { messages } from '../messages/messages.js';

/** There is no table of the form in a file, and so no workbook to mark. */
export class NothingToMark extends Error {
  override readonly name = 'NothingToMark';

  constructor() {
    super(messages.marked.noTables);
  }
}
