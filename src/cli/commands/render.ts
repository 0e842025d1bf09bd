import path from 'node:path';
import type { Command } from 'commander';
import { circumstancesOf } from '../../config/circumstances-of.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { documentFormats, documentKinds } from '../../publish/document-formats.js';
import type { ReadOptions } from '../../report/report.js';
import { plain } from '../../reporter/plain.js';
import { rules } from '../../rules/rules.js';
import { addBatchOptions, type BatchFlags } from '../check/batch-options.js';
import { planChecks } from '../check/plan-checks.js';
import { Failure } from '../failure.js';
import { addConfigOption, type ConfigFlag, loadConfig, namedConfig } from '../input/config.js';
import { oneOfEach } from '../input/one-of-each.js';
import { addOnlyOption, type OnlyFlag } from '../input/only.js';
import { namedInputs } from '../input/paths.js';
import { addPreviousOption } from '../input/previous.js';
import { addReadOptions, notEmpty } from '../input/read-options.js';
import type { Io } from '../io.js';
import { checkOutputs } from '../output/write.js';
import { addFontOptions, type FontOptions } from '../render/fonts.js';
import { renderAll } from '../render/render-all.js';
import type { RenderJob } from '../render/render-job.js';
import {
  type OutputOptions,
  type OutputPaths,
  outputPaths,
  outputPathsOfMany,
} from '../render/render-outputs.js';
import { tellRendered } from '../render/tell-rendered.js';

const texts = messages.cli.render;

interface Options extends ReadOptions, ConfigFlag, OutputOptions, FontOptions, BatchFlags, OnlyFlag {
  fragment?: boolean;
  /** Undefined leaves it to each output. */
  charts?: boolean;
  draft?: boolean;
  open?: boolean;
  previous?: string;
  force?: boolean;
}

/** Options whose value is optional and only taken after `=`, so that `--pdf a.xlsx` renders a.xlsx. */
export const VALUE_AFTER_EQUALS = documentKinds.map((kind) => `--${kind}`);

export function addRender(program: Command, io: Io, done: (code: number) => void): void {
  const command = program.command('render').description(texts.description).argument('[路径...]', texts.path);
  for (const kind of documentKinds) command.option(`--${kind} [=文件]`, texts[kind]);
  command
    .option('--fragment', texts.fragment)
    .option('-o, --out <文件夹>', texts.out, notEmpty)
    .option('--charts', texts.charts)
    .option('--no-charts', texts.noCharts)
    .option('--draft', texts.draft)
    .option('--open', texts.open)
    .option('--force', texts.force)
    .action(async (paths: string[], options: Options) => done(await render(paths, options, io)));
  addBatchOptions(addOnlyOption(addFontOptions(addPreviousOption(addReadOptions(addConfigOption(command))))));
}

async function render(named: readonly string[], given: Options, io: Io): Promise<number> {
  const options = { ...given, ...(given.fragment && given.html === undefined && { html: '' }) };
  if (documentKinds.every((kind) => options[kind] === undefined)) throw new Failure('nothingToRender');
  const found = await hinting(named, options, () => namedInputs(named, options.filesFrom, io, options.only));
  const [inputs, outright] = [oneOfEach(found), found.named];
  if (options.open && inputs.length > 1) throw new Failure('openOne', { count: inputs.length });
  const paths = pathsFor(inputs, options, io.cwd);
  const force = options.force ?? false;
  const outputs = [...paths.values()].flatMap(({ files }) =>
    Object.values(files).map((file) => ({ path: file, force })),
  );
  const read = [...(options.previous === undefined ? [] : [options.previous]), ...namedConfig(options)];
  await checkOutputs(outputs, [...inputs, ...read], io.cwd);
  const placed = await loadConfig(options.config, io.cwd);
  const { job: check, previous } = await planChecks(inputs, { ...options, named: outright }, placed, io);
  const circumstances = circumstancesOf(placed.config, placed.path, rules, io.now());
  const { draft = false, fragment = false, charts, fonts, verbose } = options;
  const job: RenderJob = {
    check,
    paths,
    draft,
    circumstances,
    fragment,
    ...(charts !== undefined && { charts }),
    fonts: { ...(fonts !== undefined && { fonts }), ...(verbose !== undefined && { verbose }) },
    shippedFonts: io.fonts,
    systemFonts: options.pdf === undefined ? [] : io.systemFonts(),
  };
  const rendered = await renderAll(
    inputs,
    job,
    { jobs: options.jobs, progress: options.progress || 'none' },
    io,
  );
  const code = tellRendered(rendered, { given: inputs.length, circumstances, previous }, io);
  if (options.open)
    for (const { outcome } of rendered.answers) if (outcome.type === 'made') await open(outcome.files, io);
  return code;
}

const MISSING: ReadonlySet<string> = new Set(['noSuchPath', 'noSuchPathNear']);

/** A path that is not there and ends like what is to be made was meant as its name. */
async function hinting<T>(
  named: readonly string[],
  options: OutputOptions,
  find: () => Promise<T>,
): Promise<T> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof Failure && MISSING.has(error.code))) throw error;
    for (const kind of documentKinds) {
      const { extension } = documentFormats[kind];
      const meant = options[kind] === '' && named.find((file) => file.toLowerCase().endsWith(extension));
      if (meant) throw new Failure('outputMeant', { path: meant, option: `--${kind}` });
    }
    throw error;
  }
}

function pathsFor(
  inputs: readonly string[],
  options: OutputOptions,
  cwd: string,
): ReadonlyMap<string, OutputPaths> {
  const [only] = inputs;
  return only !== undefined && inputs.length === 1
    ? new Map([[only, outputPaths(only, options, cwd)]])
    : outputPathsOfMany(inputs, options, cwd);
}

async function open(files: readonly { readonly path: string }[], io: Io): Promise<void> {
  for (const { path: file } of files)
    if (!(await io.open(path.resolve(io.cwd, file))))
      io.stderr(`${fill(messages.cli.notOpened, { path: plain(file) })}\n`);
}
