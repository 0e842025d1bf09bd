import path from 'node:path';
import { type DocumentKind, documentFormats, documentKinds } from '../../publish/document-formats.js';
import { safeName } from '../../publish/safe-name.js';
import { Failure } from '../failure.js';
import { copyPath } from '../output/copies.js';
import { refuseSameNames } from '../output/same-names.js';

/** The flags that say where the documents of a workbook go: for each kind a file name, or '' for the input's name. */
export interface OutputOptions extends Partial<Record<DocumentKind, string>> {
  out?: string;
}

/** Relative to the current folder, unless named absolutely. */
export interface OutputPaths {
  readonly files: Readonly<Partial<Record<DocumentKind, string>>>;
  /** The address of the PDF as a link in the page; none where no relative one leads there (another drive). */
  readonly pdfHref?: string;
}

/** Beside the workbook and with its name, unless flags say otherwise. */
export function outputPaths(input: string, options: OutputOptions, cwd: string): OutputPaths {
  return pathsOf(options, (named, extension) => place(named, extension, input, options.out), cwd);
}

/**
 * For each of many workbooks: beside it, or below --out in the same folders; under names that every system can keep.
 * @throws Failure when a flag names one file for all, or two workbooks would have one
 */
export function outputPathsOfMany(
  inputs: readonly string[],
  options: OutputOptions,
  cwd: string,
): ReadonlyMap<string, OutputPaths> {
  const name = documentKinds.map((kind) => options[kind]).find((each) => each !== undefined && each !== '');
  if (name !== undefined) throw new Failure('oneNameForMany', { name, count: inputs.length });
  const stems = new Map(inputs.map((input) => [input, stemOf(input, options.out)]));
  refuseSameNames(stems, cwd);
  return new Map(
    [...stems].map(([input, stem]) => [
      input,
      pathsOf(options, (_, extension) => `${stem}${extension}`, cwd),
    ]),
  );
}

function stemOf(input: string, out: string | undefined): string {
  const name = safeName(path.basename(input, path.extname(input)));
  if (out === undefined) return path.join(path.dirname(input), name);
  const folders = copyPath(input).split('/').slice(0, -1).map(safeName);
  return path.join(out, ...folders, name);
}

function pathsOf(
  options: OutputOptions,
  placed: (named: string, extension: string) => string,
  cwd: string,
): OutputPaths {
  const files = Object.fromEntries(
    documentKinds.flatMap((kind) => {
      const named = options[kind];
      return named === undefined ? [] : [[kind, placed(named, documentFormats[kind].extension)]];
    }),
  ) as OutputPaths['files'];
  const { pdf, html } = files;
  const pdfHref = pdf !== undefined && html !== undefined ? hrefOf(pdf, html, cwd) : undefined;
  return { files, ...(pdfHref !== undefined && { pdfHref }) };
}

function hrefOf(file: string, page: string, cwd: string): string | undefined {
  const relative = path.relative(path.dirname(path.resolve(cwd, page)), path.resolve(cwd, file));
  return path.isAbsolute(relative) ? undefined : relative.split(path.sep).map(encodeURIComponent).join('/');
}

function place(named: string, extension: string, input: string, out: string | undefined): string {
  const name = named === '' ? `${path.basename(input, path.extname(input))}${extension}` : named;
  if (path.isAbsolute(name)) return name;
  if (out !== undefined) return path.join(out, name);
  return named === '' ? path.join(path.dirname(input), name) : name;
}
