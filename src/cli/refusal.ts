import { Chalk } from 'chalk';
import type { FileEntry } from '../finding/entry.js';
import { toTerminal } from '../reporter/terminal.js';
import type { Io } from './io.js';

/** Why nothing was made of workbooks: their findings as `validate` shows them, and what that means. */
export function refusal(files: readonly FileEntry[], io: Io, consequence: string): string {
  const colors = new Chalk({ level: io.colorLevel });
  const options = { colors, maxFindings: 50, quiet: false };
  const findings = toTerminal({ tool: { name: 'report', version: io.version }, files }, options);
  return `${findings}\n${consequence}\n`;
}
