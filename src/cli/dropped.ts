import path from 'node:path';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { plain } from '../reporter/plain.js';
import { UNABLE } from './exit.js';
import type { Io } from './io.js';

const texts = messages.cli.dropped;

/**
 * The paths that were dropped on a command file. The line that Windows makes of them is read here: it puts quotation
 * marks around paths with blanks only, so that the command processor would end one at `&`.
 * @param script the command file's own path
 * @param line the whole line, which names the script where it was started by a drop
 * @param args what the command processor made of it
 */
export function droppedOn(
  script: string,
  line: string | undefined,
  args: readonly string[],
): readonly string[] {
  const at = line?.toLowerCase().indexOf(script.toLowerCase()) ?? -1;
  if (line === undefined || at < 0) return args;
  const rest = line.slice(at + script.length).replace(/^"/, '');
  // /c puts the whole line into one more pair.
  const isOpen = rest.split('"').length % 2 === 0;
  const whole = isOpen ? rest.slice(0, rest.lastIndexOf('"')) : rest;
  return [...whole.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/**
 * Checks what was dropped, writes the page beside it and opens it.
 * @param run a command line of the program in a folder: that of what was dropped, where its config is found too
 */
export async function checkDropped(
  paths: readonly string[],
  run: (args: readonly string[], cwd: string) => Promise<number>,
  io: Pick<Io, 'cwd' | 'stdout' | 'open'>,
): Promise<number> {
  const [first] = paths;
  if (first === undefined) {
    io.stdout(`${texts.nothing}\n${texts.close}\n`);
    return UNABLE;
  }
  const files = paths.map((file) => path.resolve(io.cwd, file));
  const folder = path.dirname(path.resolve(io.cwd, first));
  const page = path.join(folder, texts.page);
  const formats = ['--format', 'terminal', '--format', `html=${texts.page}`];
  const code = await run(['validate', ...formats, '--', ...files], folder);
  if (code !== UNABLE) {
    const opened = (await io.open(page)) ? texts.opened : texts.notOpened;
    io.stdout(`\n${plain(fill(texts.written, { path: page }))}${opened}\n`);
  }
  io.stdout(`${texts.close}\n`);
  return code;
}
