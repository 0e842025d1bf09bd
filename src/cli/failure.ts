import { fill, type Values, type ValuesFor } from '../messages/fill.js';
import { messages } from '../messages/messages.js';

const { errors } = messages.cli;

type Code = keyof typeof errors;

/** The job cannot be done: a bad flag, no such file, nothing to do it on. Ends with exit code 2. */
export class Failure<Of extends Code = Code> extends Error {
  override readonly name = 'Failure';

  /** Further lines, such as what exactly is wrong in a data file. */
  readonly details: readonly string[];

  constructor(
    readonly code: Of,
    ...rest: [...ValuesFor<(typeof errors)[Of]>, details?: readonly string[]]
  ) {
    const [values, details = []] = rest as readonly unknown[] as [Values?, (readonly string[])?];
    super(fill(errors[code] as string, values));
    this.details = details;
  }
}
