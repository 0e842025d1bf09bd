import { editions } from '../../edition/editions.js';
import type { Circumstances } from '../../finding/circumstances.js';
import type { FiguresPageOptions } from '../../rollup/page/figures-page.js';
import type { Standing } from '../../rollup/standing/standing.js';
import { Failure } from '../failure.js';

export interface FiguresOptions extends FiguresPageOptions {
  readonly circumstances: Circumstances;
}

/** From how the units did to a text, which comes in parts. */
type FiguresReporter = (standing: Standing, options: FiguresOptions) => Iterable<string>;

/** How the indicators of a roll-up can be told. Loaded when asked for. */
const FORMATS: Readonly<Record<string, () => Promise<FiguresReporter>>> = {
  async html() {
    return (await import('../../rollup/page/figures-page.js')).toFiguresPage;
  },
  async csv() {
    const { toFiguresCsv } = await import('../../rollup/figures-csv.js');
    return (standing) => toFiguresCsv(standing, editions);
  },
  async json() {
    const { toFiguresJson } = await import('../../rollup/figures-json.js');
    return (standing, options) => [toFiguresJson(standing, editions, options)];
  },
};

export const rollupFormatNames: readonly string[] = Object.keys(FORMATS);

export interface AskedRollupFormat {
  readonly load: () => Promise<FiguresReporter>;
  readonly target: string;
}

/** What `--format name=target` asks for. @throws Failure when there is no such format, or no file is named */
export function parseRollupFormat(asked: string): AskedRollupFormat {
  const [, name = '', target = ''] = /^([^=]*)=?(.*)$/s.exec(asked) ?? [];
  const load = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  const choices = rollupFormatNames.join('、');
  if (!load) throw new Failure('badChoice', { option: '--format', value: name, choices });
  if (target === '') throw new Failure('needsFile', { format: name });
  return { load, target };
}
