import path from 'node:path';
import { jobFiles } from '../../batch/job-files.js';
import { Checker, type CheckJob, type FileAnswer } from '../../check/check-job.js';
import { siteFor } from '../../config/site.js';
import type { Circumstances } from '../../finding/circumstances.js';
import type { Briefly } from '../../limits/heavy.js';
import type { Made } from '../../publish/document-formats.js';
import { type Rendering, renderChecked, type Wanted } from '../../publish/render-checked.js';
import { Failure } from '../failure.js';
import { placed } from '../input/config.js';
import { writeOutput } from '../output/write.js';
import { type FontIo, type FontOptions, fontSource } from './fonts.js';
import type { OutputPaths } from './render-outputs.js';

/** All that making documents of workbooks depends on beside their bytes. Plain data. */
export interface RenderJob {
  readonly check: CheckJob;
  /** By workbook. */
  readonly paths: ReadonlyMap<string, OutputPaths>;
  readonly draft: boolean;
  readonly circumstances: Circumstances;
  readonly fragment: boolean;
  /** Undefined leaves it to each output. */
  readonly charts?: boolean;
  readonly fonts: FontOptions;
  /** Where the package, and the system, keep their fonts. */
  readonly shippedFonts: string;
  readonly systemFonts: readonly string[];
}

/** What became of a workbook. Plain data. */
export interface RenderAnswer extends FileAnswer {
  readonly outcome: RenderOutcome;
}

export type RenderOutcome =
  | ({ readonly type: 'made'; readonly files: readonly Written[] } & Omit<Rendering, 'files'>)
  /** With so many errors; 0 where there is nothing that could be printed. */
  | { readonly type: 'refused'; readonly errors: number }
  /** The system would not write it; in words. */
  | { readonly type: 'unwritten'; readonly message: string; readonly isDiskFull: boolean };

export interface Written {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly pages?: number;
}

/** Makes the documents of workbooks as a job says, and writes them. */
export class Renderer {
  readonly checker: Checker;
  /** Looks for the fonts now, as far as they are needed at all. */
  readonly loadFonts: () => Promise<void>;
  readonly #wanted: (input: string) => Wanted;

  /**
   * @param say where to tell which fonts could not be used
   * @param briefly does each step where a workbook that may take long is left to a process of its own
   */
  constructor(
    private readonly job: RenderJob,
    say: (note: string) => void,
    briefly?: Briefly,
  ) {
    this.checker = new Checker(job.check, jobFiles(job.check), briefly);
    const { cwd, config, configFolder } = job.check;
    const io: FontIo = {
      cwd,
      fonts: job.shippedFonts,
      systemFonts: () => job.systemFonts,
      stderr: say,
    };
    const fonts = fontSource(job.fonts, placed(config, configFolder, cwd), io);
    this.loadFonts = async () => {
      if ([...job.paths.values()].some(({ files: { pdf } }) => pdf !== undefined)) await fonts();
    };
    this.#wanted = (input) => wantedBy(job, job.paths.get(input) ?? { files: {} }, fonts);
  }

  /**
   * @throws PreviousError when it is not clear which of last year's workbooks to compare with
   * @throws HeavyWorkbook when the file is left to a process of its own
   */
  async render(input: string): Promise<RenderAnswer> {
    const { entry, notes, hasPrevious, ...checked } = await this.checker.check(input);
    const answer = { entry, notes, hasPrevious };
    const rendering = await renderChecked(checked, this.#wanted(input));
    if ('errors' in rendering) return { ...answer, outcome: { type: 'refused', errors: rendering.errors } };
    const { files, ...rest } = rendering;
    try {
      for (const { path: file, content } of files) await writeOutput(file, content, this.job.check.cwd);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const isDiskFull = error.code === 'diskFull';
      return { ...answer, outcome: { type: 'unwritten', message: error.message, isDiskFull } };
    }
    return { ...answer, outcome: { type: 'made', files: files.map(writtenOf), ...rest } };
  }
}

function wantedBy(
  { charts, fragment, draft, circumstances, check }: RenderJob,
  { files, pdfHref }: OutputPaths,
  fonts: ReturnType<typeof fontSource>,
): Wanted {
  const site = check.config.site ?? {};
  return {
    draft,
    circumstances,
    fragment,
    paths: files,
    ...(charts !== undefined && { charts }),
    fonts,
    site: (file, year) => siteFor(site, path.basename(file), year),
    ...(pdfHref !== undefined && { pdfHref }),
  };
}

function writtenOf({ path: file, content, pages }: Made): Written {
  return { path: file, size: Buffer.byteLength(content), ...(pages !== undefined && { pages }) };
}
