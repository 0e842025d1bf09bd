import path from 'node:path';
import { Failure } from '../failure.js';
import { copyPath } from '../output/copies.js';
import { safeName } from '../output/safe-name.js';
import { refuseSameNames } from '../output/same-names.js';

/** The flags that say where the documents of a workbook go. */
export interface OutputOptions {
  /** A file name, or '' for the input's name. */
  pdf?: string;
  html?: string;
  out?: string;
}

/** Relative to the current folder, unless named absolutely. */
export interface OutputPaths {
  readonly pdf?: string;
  readonly html?: string;
  /** The address of the PDF as a link in the page; none where no relative one leads there (another drive). */
  readonly pdfHref?: string;
}

/** Beside the workbook and with its name, unless flags say otherwise. */
export function outputPaths(input: string, options: OutputOptions, cwd: string): OutputPaths {
  const placed = (named: string | undefined, extension: string) =>
    named === undefined ? undefined : place(named, extension, input, options.out);
  return pathsOf(placed(options.pdf, '.pdf'), placed(options.html, '.html'), cwd);
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
  const [named] = [options.pdf, options.html].filter((name) => name !== undefined && name !== '');
  if (named !== undefined) throw new Failure('oneNameForMany', { name: named, count: inputs.length });
  const stems = new Map(inputs.map((input) => [input, stemOf(input, options.out)]));
  refuseSameNames(stems, cwd);
  return new Map(
    [...stems].map(([input, stem]) => {
      const withExtension = (asked: string | undefined, extension: string) =>
        asked === undefined ? undefined : `${stem}${extension}`;
      return [input, pathsOf(withExtension(options.pdf, '.pdf'), withExtension(options.html, '.html'), cwd)];
    }),
  );
}

function stemOf(input: string, out: string | undefined): string {
  const name = safeName(path.basename(input, path.extname(input)));
  if (out === undefined) return path.join(path.dirname(input), name);
  const folders = copyPath(input).split('/').slice(0, -1).map(safeName);
  return path.join(out, ...folders, name);
}

function pathsOf(pdf: string | undefined, html: string | undefined, cwd: string): OutputPaths {
  const pdfHref = pdf !== undefined && html !== undefined ? hrefOf(pdf, html, cwd) : undefined;
  return {
    ...(pdf !== undefined && { pdf }),
    ...(html !== undefined && { html }),
    ...(pdfHref !== undefined && { pdfHref }),
  };
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
