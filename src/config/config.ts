import { SEVERITIES, type Severity } from '../finding/finding.js';
import type { Deadlines } from '../rules/wording/deadlines.js';
import type { SiteConfig } from './site.js';

/** report.config.json. Its schema is schemas/config.schema.json, which is made by config-schema.ts. */
export interface Config {
  readonly rules?: Readonly<Record<string, Level>>;
  readonly waivers?: readonly WaiverEntry[];
  /** Paths are relative to the folder of the config. */
  readonly roster?: string;
  readonly previous?: string;
  /** The folder of the office's own fonts. */
  readonly fonts?: string;
  readonly failOn?: FailOn;
  /** Whether results of unchanged files are kept and used again. */
  readonly cache?: boolean;
  /** Month and day of the year after, by kind of organ. */
  readonly deadlines?: Deadlines;
  readonly site?: SiteConfig;
}

export type Level = Severity | 'off';

export const LEVELS = [...SEVERITIES, 'off'] as const satisfies readonly Level[];

export const FAIL_ON = ['error', 'warning', 'never'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** What need not be put right: findings of one rule in the files of an organ, or in certain files. */
export interface WaiverEntry {
  readonly rule: string;
  readonly organ?: string;
  /** A glob, matched by glob.ts. */
  readonly file?: string;
  /** `依申请公开!J12` or `J12` */
  readonly cell?: string;
  /** A key of the data document, or the beginning of keys. */
  readonly key?: string;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly until?: string;
}

/** A config, and how paths look from where it stands. */
export interface PlacedConfig {
  readonly config: Config;
  /** The path of a checked file, relative to the config's folder, with `/`. */
  pathFromHere(path: string): string;
}
