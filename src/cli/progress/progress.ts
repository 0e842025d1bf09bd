import type { FileEntry } from '../../finding/entry.js';
import type { Io } from '../io.js';
import { BarProgress } from './bar.js';
import { lineOf } from './ndjson.js';

/** Tells on stderr how a run over many files gets on. */
export interface Progress {
  start(total: number): Promise<void> | void;
  done(entry: FileEntry): void;
  stop(): void;
}

export const PROGRESS = ['bar', 'ndjson', 'none'] as const;

export type ProgressKind = (typeof PROGRESS)[number];

const SILENT: Progress = { start: () => {}, done: () => {}, stop: () => {} };

/** The progress that was asked for; a bar is only drawn on a terminal. */
export function progressOf(kind: ProgressKind, io: Io): Progress {
  if (kind === 'ndjson') return ndjson(io);
  return kind === 'bar' && io.terminal ? new BarProgress(io.terminal) : SILENT;
}

function ndjson(io: Io): Progress {
  let all = 0;
  let done = 0;
  return {
    start(total) {
      all = total;
    },
    done(entry) {
      done += 1;
      io.stderr(lineOf(entry, done, all));
    },
    stop: () => {},
  };
}
