import type { Breach } from '../../check/breach.js';
import { breachAnswer } from '../../check/breach-answer.js';
import type { Checked } from '../../check/check-workbook.js';
import { completeBatch } from '../../check/complete-batch.js';
import { crashedEntry } from '../../check/crashed-entry.js';
import { PreviousError } from '../../check/previous.js';
import type { FileEntry } from '../../finding/entry.js';
import { WorkbookRefused } from '../../limits/refused.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { corrected } from './corrected.js';
import { loadPageFile } from './page-files.js';
import { PartMissing } from './parts.js';
import { type Prepared, prepare } from './prepare.js';
import { documents, imported, marked, results, template, zip } from './products.js';
import type { PageFile, Setup } from './setup.js';
import type { AnswerTo, CheckedFile, Task, TaskKind } from './tasks.js';
import { isRoster, tellUse } from './tell-use.js';
import { unitView } from './unit-html.js';

/** Seconds that the view gives a file; no bound on memory can be given in a browser. */
const BOUND = { time: 30, memory: 0, waiting: 30 };

type Handlers = {
  readonly [Kind in TaskKind]: (task: Extract<Task, { kind: Kind }>) => Promise<AnswerTo<Kind>>;
};

/** What a worker of the page does with the files of one setup. Knows neither a worker nor a document. */
export class Session {
  readonly #files: ReadonlyMap<string, PageFile>;
  #prepared: Promise<Prepared> | undefined;

  constructor(private readonly setup: Setup) {
    this.#files = new Map(setup.files.map((file) => [file.path, file]));
  }

  /** @throws PartMissing, or any error where the program itself is at fault */
  answer(task: Task): Promise<unknown> {
    return (this.#handlers[task.kind] as (task: Task) => Promise<unknown>)(task);
  }

  readonly #handlers: Handlers = {
    look: async ({ path }) => {
      const bytes = await this.#bytesOf(path);
      return bytes && tellUse(path, bytes);
    },
    roster: async ({ path }) => {
      const bytes = await this.#bytesOf(path);
      return bytes !== undefined && isRoster(path, bytes);
    },
    prepare: async () => (await this.#ready()).notes,
    check: ({ path }) => this.#checked(path),
    breach: ({ path, breach }) => this.#breach(path, breach),
    complete: async ({ entries }) => {
      const { checker, units, placed } = await this.#ready();
      const { files, roster } = completeBatch(entries, units, placed, checker.context, this.setup.today);
      return { files: Array.from(files, shown), ...(roster && { roster }) };
    },
    correct: async ({ path, changes }) => {
      const file = this.#files.get(path);
      const bytes = file && (await loadPageFile({ content: file.original ?? file.content }));
      if (!bytes || bytes instanceof WorkbookRefused) throw new Error(path);
      return corrected(path, bytes, changes, (await this.#ready()).checker);
    },
    marked: async ({ entry }) => marked(entry, await this.#bytesOf(entry.path)),
    documents: async ({ path, kinds }) =>
      documents(await this.#report(path), kinds, await this.#ready(), this.setup),
    import: async ({ path }) => imported(await this.#report(path)),
    results: async ({ format, entries, roster }) =>
      results(format, entries, roster, await this.#ready(), this.setup),
    template: async ({ year, organ }) => template(year, organ),
    zip: async ({ files }) => zip(files),
  };

  #ready(): Promise<Prepared> {
    this.#prepared ??= prepare(this.setup);
    return this.#prepared;
  }

  async #bytesOf(path: string): Promise<Uint8Array | undefined> {
    const file = this.#files.get(path);
    const content = file && (await loadPageFile(file));
    return content instanceof WorkbookRefused ? undefined : content;
  }

  async #report(path: string): Promise<Checked> {
    return (await this.#ready()).checker.check(path);
  }

  async #checked(path: string): Promise<CheckedFile> {
    const { checker } = await this.#ready();
    try {
      const { entry, notes } = await checker.check(path);
      const texts = notes.map(({ reason, values }) => fill(messages.cli.previous.notes[reason], values));
      return { ...shown(entry), notes: texts };
    } catch (error) {
      if (error instanceof PartMissing) throw error;
      if (error instanceof PreviousError) {
        const note = fill(messages.cli.errors[error.reason], error.values);
        return { ...shown(crashedEntry(path, note, checker.context)), notes: [note] };
      }
      return shown(crashedEntry(path, error, checker.context));
    }
  }

  async #breach(path: string, breach: Breach): Promise<CheckedFile> {
    const { checker } = await this.#ready();
    return shown((await breachAnswer(path, breach, BOUND, checker.context)).entry);
  }
}

function shown(entry: FileEntry): CheckedFile {
  return { entry, view: unitView(entry), notes: [] };
}
