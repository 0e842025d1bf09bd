import type { Values } from '../messages/fill.js';

/** A file that is not read, and why: the reason names a message of the rule in schemas/messages. */
export class WorkbookRefused extends Error {
  override readonly name = 'WorkbookRefused';

  constructor(
    readonly rule: 'F-OPEN' | 'F-LIMIT',
    readonly reason: string,
    readonly values: Values = {},
  ) {
    super(`${rule} ${reason} ${JSON.stringify(values)}`);
  }
}
