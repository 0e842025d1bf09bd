import path from 'node:path';
import type { Command } from 'commander';
import { checkFile } from '../batch/check-file.js';
import type { ReportDocument } from '../document/blocks.js';
import { buildDocument } from '../document/build-document.js';
import type { Finding } from '../finding/finding.js';
import { messageOf } from '../finding/wording.js';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { hasTables, type ReadOptions } from '../report/report.js';
import { plain } from '../reporter/plain.js';
import { contextOf } from './check-all.js';
import { addConfigOption, loadConfig } from './config.js';
import { FOUND, PASSED } from './exit.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';
import { inputOf } from './paths.js';
import { addReadOptions, notEmpty, readOptionsOf } from './read-options.js';
import { refusal } from './refusal.js';
import { checkOutputs, writeOutput } from './write.js';

const texts = messages.cli.render;

interface Options extends ReadOptions {
  /** A file name, or '' for the input's name. */
  pdf?: string;
  html?: string;
  out?: string;
  draft?: boolean;
  config?: string;
  force?: boolean;
}

/** Options whose value is optional and only taken after `=`, so that `--pdf a.xlsx` renders a.xlsx. */
export const VALUE_AFTER_EQUALS = ['--pdf', '--html'];

export function addRender(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('render')
    .description(texts.description)
    .argument('[路径]', texts.path)
    .option('--pdf [=文件]', texts.pdf)
    .option('--html [=文件]', texts.html)
    .option('-o, --out <文件夹>', texts.out, notEmpty)
    .option('--draft', texts.draft)
    .option('--force', texts.force)
    .action(async (file: string | undefined, options: Options) => done(await render(file, options, io)));
  addReadOptions(addConfigOption(command));
}

async function render(named: string | undefined, options: Options, io: Io): Promise<number> {
  if (options.pdf === undefined && options.html === undefined) throw new Failure('nothingToRender');
  const input = await inputOf(named, io.cwd);
  const [pdf, html] = [
    outputPath(options.pdf, '.pdf', input, options),
    outputPath(options.html, '.html', input, options),
  ];
  const force = options.force ?? false;
  const outputs = [pdf, html].flatMap((file) => (file === undefined ? [] : [{ path: file, force }]));
  await checkOutputs(outputs, [input], io.cwd);
  const config = await loadConfig(options.config, io.cwd);
  const { report, result } = await checkFile(input, io.cwd, {
    ...contextOf(config, io),
    read: readOptionsOf(options),
  });
  const errors = result.findings.filter(({ severity, waived }) => severity === 'error' && !waived);
  const printable = report && hasTables(report);
  if (!printable || (result.status !== 'passed' && !options.draft)) {
    // Of a year without a form there is nothing to see in a draft either.
    const inScope = printable && (report.year.value === null || report.prescribed);
    const hint =
      inScope && errors.length > 0
        ? fill(messages.cli.refused, { count: errors.length })
        : messages.cli.unreadable;
    io.stderr(refusal(result, io, hint));
    return FOUND;
  }
  const document = buildDocument(report, options.draft ? errors.map(draftLine) : undefined);
  if (document.meta.publishedOn === null) io.stderr(`${messages.cli.noDate}\n`);
  if (pdf !== undefined) await writePdf(document, pdf, io);
  if (html !== undefined) {
    const { renderHtml } = await import('../render/html/render-html.js');
    const page = renderHtml(document);
    await writeOutput(html, page, io.cwd);
    const size = sizeOf(Buffer.byteLength(page));
    io.stdout(`${fill(messages.cli.wroteSize, { path: plain(html), size })}\n`);
  }
  return PASSED;
}

async function writePdf(document: ReportDocument, file: string, io: Io): Promise<void> {
  const { loadFonts, renderPdf } = await import('../render/pdf/index.js');
  const { bytes, pages, missing } = await renderPdf(document, loadFonts(io.fonts));
  await writeOutput(file, bytes, io.cwd);
  io.stdout(`${fill(messages.cli.wrotePdf, { path: plain(file), pages, size: sizeOf(bytes.length) })}\n`);
  if (missing.length > 0)
    io.stderr(`${fill(messages.cli.missingGlyphs, { characters: missing.join(' ') })}\n`);
}

function outputPath(
  value: string | undefined,
  extension: string,
  input: string,
  { out }: Options,
): string | undefined {
  if (value === undefined) return undefined;
  const name = value === '' ? `${path.basename(input, path.extname(input))}${extension}` : value;
  if (path.isAbsolute(value)) return value;
  if (out !== undefined) return path.join(out, name);
  return value === '' ? path.join(path.dirname(input), name) : name;
}

function draftLine(finding: Finding): string {
  const [place] = finding.places;
  return `${place ? `${place.sheet}!${place.cell}　` : ''}${messageOf(finding)}`;
}

const sizeOf = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} KB`;
