import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { withFonts } from '../../page/with-fonts.js';
import { deflateRaw } from '../../platform/bytes.js';
import { plain } from '../../reporter/plain.js';
import { PASSED } from '../exit.js';
import { notEmpty } from '../input/read-options.js';
import type { Io } from '../io.js';
import { checkOutputs, writeOutput } from '../output/write.js';

const texts = messages.cli.page;

interface Options {
  out: string;
  /** False for --no-fonts. */
  fonts: boolean;
  force?: boolean;
}

export function addPage(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('page')
    .description(texts.description)
    .option('-o, --out <文件>', texts.out, notEmpty, texts.defaultName)
    .option('--no-fonts', texts.noFonts)
    .option('--force', texts.force)
    .action(async (options: Options) => done(await writePage(options, io)));
}

/** Writes the page that was built with the program, with the fonts that it needs for PDFs. */
async function writePage({ out, fonts, force = false }: Options, io: Io): Promise<number> {
  await checkOutputs([{ path: out, force }], [], io.cwd);
  const page = await readFile(io.page, 'utf8');
  const content = fonts ? withFonts(page, await packedFonts(io.fonts)) : page;
  await writeOutput(out, content, io.cwd);
  io.stdout(`${plain(fill(texts.wrote, { path: out }))}\n`);
  return PASSED;
}

async function packedFonts(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ttf')).sort();
  const packed = new Map<string, string>();
  for (const name of names)
    packed.set(name, Buffer.from(deflateRaw(await readFile(path.join(folder, name)))).toString('base64'));
  return packed;
}
