import { fill, type Values } from '../messages/fill.js';
import { messages } from '../messages/messages.js';

type Code = keyof typeof messages.cli.errors;

/** The job cannot be done: a bad flag, no such file, nothing to do it on. Ends with exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: Code,
    values: Values = {},
    /** Further lines, such as what exactly is wrong in a data file. */
    readonly details: readonly string[] = [],
  ) {
    super(fill(messages.cli.errors[code], values));
  }
}
