import { Chalk } from 'chalk';
import type { Comparison } from '../../compare/compare.js';
import { editions } from '../../edition/editions.js';
import { Failure } from '../failure.js';
import type { Io } from '../io.js';

export interface DiffOptions {
  /** Also what is the same. */
  readonly all: boolean;
  readonly io: Pick<Io, 'colorLevel' | 'version'>;
}

/** From a comparison to a text. */
export type DiffReporter = (comparison: Comparison, options: DiffOptions) => string;

/** How a comparison can be told. Loaded when asked for. */
const FORMATS: Readonly<Record<string, () => Promise<DiffReporter>>> = {
  async terminal() {
    const { toDiffTerminal } = await import('../../reporter/diff/diff-terminal.js');
    return (comparison, { all, io }) =>
      toDiffTerminal(comparison, { all, editions, colors: new Chalk({ level: io.colorLevel }) });
  },
  async json() {
    const { toDiffJson } = await import('../../reporter/diff/diff-json.js');
    return (comparison, { all }) => toDiffJson(comparison, all);
  },
  async html() {
    const { toDiffPage } = await import('../../reporter/diff/diff-page.js');
    return (comparison, { io }) =>
      toDiffPage(comparison, { tool: { name: 'report', version: io.version }, editions });
  },
};

export const diffFormatNames: readonly string[] = Object.keys(FORMATS);

/** A format that was asked for: to a file as the command line names it, else to stdout. */
export interface AskedDiffFormat {
  readonly load: () => Promise<DiffReporter>;
  readonly target?: string;
}

/** What `--format name` or `--format name=target` asks for. @throws Failure when there is no such format */
export function parseDiffFormat(asked: string): AskedDiffFormat {
  const [, name = '', equals, target = ''] = /^([^=]*)(=?)(.*)$/s.exec(asked) ?? [];
  const load = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!load)
    throw new Failure('badChoice', { option: '--format', value: name, choices: diffFormatNames.join('、') });
  if (equals !== '' && target === '') throw new Failure('emptyValue', { option: `--format ${asked}` });
  return target === '' ? { load } : { load, target };
}
