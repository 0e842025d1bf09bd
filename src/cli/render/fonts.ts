import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import type { FontSet, FoundFonts } from '../../render/pdf/index.js';
import { plain } from '../../reporter/plain.js';
import { Failure } from '../failure.js';
import { type LoadedConfig, readingEntry } from '../input/config.js';
import { notEmpty } from '../input/read-options.js';
import type { Io } from '../io.js';
import { fontFolders } from './font-folders.js';

const texts = messages.cli.fonts;

export interface FontOptions {
  /** The folder of the office's own fonts. */
  fonts?: string;
  verbose?: boolean;
}

export function addFontOptions(command: Command): Command {
  return command.option('--fonts <文件夹>', texts.option, notEmpty).option('--verbose', texts.verbose);
}

/** What finding fonts takes from outside. */
export type FontIo = Pick<Io, 'cwd' | 'fonts' | 'systemFonts' | 'stderr'>;

/**
 * The fonts of a run: looked for when the first PDF asks for them, then shared.
 * @throws Failure when the folder is not there or none of its files can be used
 */
export function fontSource(options: FontOptions, placed: LoadedConfig, io: FontIo): () => Promise<FontSet> {
  let found: Promise<FontSet> | undefined;
  return () => {
    found ??= find(options, placed, io);
    return found;
  };
}

async function find({ fonts, verbose }: FontOptions, placed: LoadedConfig, io: FontIo): Promise<FontSet> {
  const { config, pathOf } = placed;
  const named = fonts ?? (config.fonts === undefined ? undefined : pathOf(config.fonts));
  const own =
    named === undefined ? undefined : await readingEntry('fonts', fonts, () => folderAt(named, io.cwd));
  const { findFonts } = await import('../../render/pdf/index.js');
  const search = { ...(own !== undefined && { own }), system: io.systemFonts(), shipped: io.fonts };
  const result = findFonts(search, fontFolders);
  for (const { file, reason } of result.refused)
    io.stderr(`${plain(fill(texts.refused, { file: path.basename(file), why: texts.reasons[reason] }))}\n`);
  if (named !== undefined && result.ownCount === 0) throw new Failure('noFonts', { path: named });
  const note = verbose ? servingText(result) : replacedText(result);
  if (note !== undefined) io.stderr(`${note}\n`);
  return result.fonts;
}

async function folderAt(named: string, cwd: string): Promise<string> {
  const folder = path.resolve(cwd, named);
  const stats = await stat(folder).catch(() => undefined);
  if (!stats) throw new Failure('noSuchPath', { path: named });
  if (!stats.isDirectory()) throw new Failure('notAFolder', { path: named, folder: named });
  return folder;
}

/** The roles whose fonts are told from those that come along at a glance; 黑体 and 宋体 are not. */
const PRESCRIBED = ['title', 'heading2', 'body'] as const;

/** Which of the prescribed fonts others stand in for. */
function replacedText({ serving }: FoundFonts): string | undefined {
  const replaced = PRESCRIBED.filter((role) => serving.get(role)?.file === undefined);
  if (replaced.length === 0) return undefined;
  return fill(texts.replaced, { roles: replaced.map((role) => texts.roles[role]).join('、') });
}

function servingText({ serving }: FoundFonts): string {
  const lines = [...serving].map(([role, { family, file }]) =>
    plain(fill(texts.serves, { role: texts.roles[role], family, file: file ?? texts.shipped })),
  );
  return [texts.serving, ...lines].join('\n');
}
