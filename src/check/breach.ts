import { printable } from '../limits/refusals.js';

/** How a file broke its worker; each is also the reason key of F-LIMIT. An error that nobody foresaw comes with its text. */
export type Breach = 'time' | 'memory' | 'waiting' | 'died' | Crash;

export interface Crash {
  readonly crashed: string;
}

/** Of an error its name and what it says, in one line that is not too long to be passed on by telephone. */
export function crashOf(error: unknown): Crash {
  const [line = ''] = String(error).trim().split(/\r?\n/, 1);
  return { crashed: printable(line) };
}
