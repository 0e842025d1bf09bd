import { Chalk } from 'chalk';
import type { Circumstances } from '../finding/circumstances.js';
import type { FileEntry } from '../finding/entry.js';
import { toTerminal } from '../reporter/terminal.js';
import type { Io } from './io.js';
import { terminalWidth } from './terminal-width.js';

/** Why nothing was made of workbooks: their findings as `validate` shows them, and what that means. */
export function refusal(
  files: readonly FileEntry[],
  io: Io,
  consequence: string,
  circumstances?: Circumstances,
): string {
  const colors = new Chalk({ level: io.colorLevel });
  const options = { colors, maxFindings: 50, quiet: false, width: terminalWidth(io) };
  const tool = { name: 'report', version: io.version };
  const findings = toTerminal({ tool, ...(circumstances && { circumstances }), files }, options);
  return `${findings}\n${consequence}\n`;
}
