import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import { fill } from '../../src/messages/fill.js';
import { messages } from '../../src/messages/messages.js';
import { FIXTURES } from '../support/fixtures.js';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that were not there before, by path. */
  readonly made: string[];
  /** Files that were there and are gone or say something else. */
  readonly changed: string[];
}

/** What nothing may leave behind: no new file, no other byte in an old one. */
export const NO_FILES = { made: [], changed: [] };

export const PROJECT = path.resolve(__dirname, '../..');

const { fonts } = messages.cli;

/** What making a PDF says where none of the prescribed fonts is installed, as here. */
export const REPLACED_FONTS = `${fill(fonts.replaced, { roles: [fonts.roles.title, fonts.roles.heading2, fonts.roles.body].join('、') })}\n`;

/** What a command gets from outside in tests; what it prints is added up. */
export function ioIn(cwd: string, printed: { stdout: string; stderr: string }): Io {
  return {
    cwd,
    stdin: async () => new Uint8Array(),
    stdout: (text) => {
      printed.stdout += text;
    },
    stderr: (text) => {
      printed.stderr += text;
    },
    colorLevel: 0,
    columns: Number.POSITIVE_INFINITY,
    fonts: path.join(PROJECT, 'dist/fonts'),
    page: path.join(PROJECT, 'dist/page.html'),
    systemFonts: () => [],
    version: '1.2.3',
    open: async () => false,
    today: () => '2025-02-10',
    now: () => '2025-02-10T09:30:00+08:00',
    machine: {
      cores: 2,
      worker: path.join(PROJECT, 'bin/worker.cjs'),
      cacheFolder: async () => path.join(path.dirname(cwd), 'cache'),
      build: async () => 'build',
    },
  };
}

/** A temporary folder, new for each test, in which commands are run. */
export class Workplace {
  folder = '';

  constructor(name = '工作 目录') {
    beforeEach(() => {
      this.folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'report-')), name);
      mkdirSync(this.folder);
    });
    afterEach(() => rmSync(path.dirname(this.folder), { recursive: true }));
  }

  at(file: string): string {
    return path.join(this.folder, file);
  }

  put(file: string, content: string | Uint8Array = ''): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), content);
  }

  /** Copies a file of fixtures/. */
  putFixture(fixture: string, file = fixture): void {
    this.put(file, readFileSync(path.join(FIXTURES, fixture)));
  }

  remove(file: string): void {
    rmSync(this.at(file), { recursive: true });
  }

  putFolder(folder: string): void {
    mkdirSync(this.at(folder), { recursive: true });
  }

  putCopyOf(from: string, file: string): void {
    cpSync(this.at(from), this.at(file));
  }

  read(file: string): string {
    return readFileSync(this.at(file), 'utf8');
  }

  bytes(file: string): Uint8Array {
    return readFileSync(this.at(file));
  }

  /** What a command line does here. */
  async run(...args: string[]): Promise<Outcome> {
    return this.runWith({}, ...args);
  }

  async runWith(io: Partial<Io>, ...args: string[]): Promise<Outcome> {
    const printed = { stdout: '', stderr: '' };
    return this.watched(async () => {
      const code = await main(args, { ...ioIn(this.folder, printed), ...io });
      return { code, ...printed };
    });
  }

  /** Adds to what a command did which files it made and changed. */
  async watched<T extends object>(act: () => T | Promise<T>): Promise<T & Pick<Outcome, 'made' | 'changed'>> {
    const before = this.hashes();
    const result = await act();
    const after = this.hashes();
    return {
      ...result,
      made: [...after.keys()].filter((file) => !before.has(file)),
      changed: [...before].flatMap(([file, hash]) => (after.get(file) === hash ? [] : [file])),
    };
  }

  private hashes(): Map<string, string> {
    const files = readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
    return new Map(
      paths.map((file) => [
        path.relative(this.folder, file).split(path.sep).join('/'),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
    );
  }
}
