import { crashOf } from '../../check/breach.js';
import { messages } from '../../messages/messages.js';
import type { FigureChange } from '../engine/corrected.js';
import type { FileUse, Setup } from '../engine/setup.js';
import type { CheckedFile, CompletedFiles } from '../engine/tasks.js';
import { type HeldFile, pageFileOf } from './held-file.js';
import type { Incoming } from './intake.js';
import { packedFonts } from './page-parts.js';
import { type PageWorker, TaskFailed, WorkerBroken } from './page-worker.js';
import { usesByYear } from './uses-by-year.js';

/** What hears of what happens to the files. */
export interface DeskEvents {
  /** Something is to be seen of a file, or not any more. */
  changed(file: HeldFile): void;
  /** Files came or went, or are for something else. */
  listed(): void;
  progress(done: number, total: number): void;
  finished(): void;
  say(note: string): void;
}

/** Names by which a first look is worth its while; what a file is, its content says. */
const LOOKED_AT = /\.(?:json|csv|tsv|txt|ttf|otf|ttc|woff2?)$/i;

/** The files on the page, and the work on them. Knows nothing of how they are shown. */
export class Desk {
  readonly files = new Map<string, HeldFile>();
  /** What the files say together. */
  together: CompletedFiles | undefined;
  #needsFonts = false;
  #round = 0;

  constructor(
    private readonly worker: PageWorker,
    private readonly version: string,
    private readonly events: DeskEvents,
    private readonly clock: () => Pick<Setup, 'today' | 'now'>,
  ) {}

  /** Behind the files' results, that of the roster where units are missing. */
  get others(): readonly CheckedFile[] {
    return this.together?.files.slice(this.reports.filter(({ entry }) => entry).length) ?? [];
  }

  get reports(): HeldFile[] {
    return [...this.files.values()].filter(({ use }) => use === 'report');
  }

  /** Takes files in and checks them, and the others again where these may change what is found in them. */
  async add(incoming: readonly Incoming[]): Promise<void> {
    const added: HeldFile[] = [];
    for (const { path, content, isSearched } of incoming) {
      const file: HeldFile = {
        path: this.#ownPath(path),
        content,
        isSearched,
        use: 'report',
        notes: [],
        wrong: new Set(),
      };
      this.files.set(file.path, file);
      added.push(file);
    }
    this.#setUp();
    for (const file of added)
      if (LOOKED_AT.test(file.path))
        file.use =
          (await this.#guarded(() => this.worker.ask({ kind: 'look', path: file.path }))) ?? 'report';
    this.events.listed();
    const isMore = added.some(({ use }) => use !== 'report' && use !== 'font');
    await this.check(isMore ? this.reports : added.filter(({ use }) => use === 'report'));
    await this.#sort();
  }

  async setUse(file: HeldFile, use: FileUse): Promise<void> {
    file.use = use;
    file.isUseChosen = true;
    this.events.listed();
    await this.check(this.reports);
  }

  async remove(file: HeldFile): Promise<void> {
    this.files.delete(file.path);
    this.events.listed();
    if (file.use !== 'report') await this.check(this.reports);
    else this.events.finished();
  }

  clear(): void {
    this.#round++;
    this.together = undefined;
    this.files.clear();
    this.events.listed();
    this.events.finished();
  }

  /** Checks files one after the other, and tells each as it is done. */
  async check(files: readonly HeldFile[]): Promise<void> {
    const round = ++this.#round;
    this.#setUp();
    const notes = await this.#guarded(() => this.worker.ask({ kind: 'prepare' }));
    for (const note of notes ?? []) this.events.say(note);
    let done = 0;
    this.events.progress(0, files.length);
    // The worker has the next file while the page shows the one before.
    let next = this.#nextOf(files, 0);
    for (const file of files) {
      const checked = await next;
      if (round !== this.#round) return;
      next = this.#nextOf(files, ++done);
      this.#take(file, checked);
      this.events.progress(done, files.length);
    }
    await this.#complete();
    if (round === this.#round) this.events.finished();
  }

  /** @returns in words, why a change could not be made */
  async change(file: HeldFile, changes: readonly FigureChange[]): Promise<void> {
    const before = file.correction?.changes ?? [];
    const keys = new Set(changes.map(({ key }) => key));
    const all = [...before.filter(({ key }) => !keys.has(key)), ...changes];
    const answer = await this.#guarded(() =>
      this.worker.ask({ kind: 'correct', path: file.path, changes: all }),
    );
    if (answer?.type === 'made') {
      file.correction = {
        changes: all,
        listed: answer.changes,
        bytes: answer.bytes,
        isImport: answer.isImport,
        isSaved: false,
      };
      this.#setUp();
      this.#take(file, { entry: answer.entry, view: answer.view, notes: [] }, true);
    } else {
      if (answer) this.events.say(answer.message);
      this.events.changed(file);
    }
    this.events.finished();
  }

  async undo(file: HeldFile): Promise<void> {
    delete file.correction;
    await this.check([file]);
  }

  /** From now on, the worker has the page's fonts too. */
  withFonts(): boolean {
    if (!this.#needsFonts) {
      this.#needsFonts = true;
      this.#setUp();
    }
    const hasOwn = [...this.files.values()].some(({ use }) => use === 'font');
    return hasOwn || packedFonts().size > 0;
  }

  #setUp(): void {
    const setup: Setup = {
      ...this.clock(),
      version: this.version,
      files: Array.from(this.files.values(), pageFileOf),
      read: {},
      ...(this.#needsFonts && { fonts: packedFonts() }),
    };
    this.worker.setup(setup);
  }

  async #nextOf(files: readonly HeldFile[], at: number): Promise<CheckedFile | undefined> {
    const file = files[at];
    return file && this.#checked(file.path);
  }

  async #checked(path: string): Promise<CheckedFile | undefined> {
    try {
      return await this.worker.ask({ kind: 'check', path });
    } catch (error) {
      const breach = error instanceof WorkerBroken ? error.breach : crashOf(textOf(error));
      return this.#guarded(() => this.worker.ask({ kind: 'breach', path, breach }));
    }
  }

  #take(file: HeldFile, checked: CheckedFile | undefined, isCorrected = false): void {
    if (!checked) return;
    file.entry = checked.entry;
    file.view = checked.view;
    file.notes = checked.notes;
    if (!isCorrected && !file.correction) file.wrong = wrongKeys(checked);
    this.events.changed(file);
  }

  /** What is only known when all files have been checked. */
  async #complete(): Promise<void> {
    const uses = new Set(Array.from(this.files.values(), ({ use }) => use));
    this.together = undefined;
    if (!uses.has('roster') && !uses.has('child') && !uses.has('config')) return;
    const files = this.reports.filter(({ entry }) => entry);
    const entries = files.flatMap(({ entry }) => entry ?? []);
    const completed = await this.#guarded(() => this.worker.ask({ kind: 'complete', entries }));
    this.together = completed;
    for (const [at, checked] of (completed?.files ?? []).entries()) {
      const file = files[at];
      if (file) this.#take(file, { ...checked, notes: file.notes }, true);
    }
  }

  /** Tells last year's files, and lists of units, from the reports; what the user chose stays. */
  async #sort(): Promise<void> {
    let isOther = false;
    const put = (file: HeldFile, use: FileUse) => {
      file.use = use;
      isOther = true;
    };
    for (const file of this.reports) {
      const { entry } = file;
      if (file.isUseChosen || !entry || entry.edition !== null || !/\.(?:xlsx?|et|ods)$/i.test(file.path))
        continue;
      const answer = await this.#guarded(() => this.worker.ask({ kind: 'roster', path: file.path }));
      if (answer) put(file, 'roster');
    }
    for (const file of usesByYear(this.reports)) put(file, 'previous');
    if (!isOther) return;
    this.events.listed();
    await this.check(this.reports);
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.events.say(messages.page.crashed.replace('{error}', textOf(error)));
      return undefined;
    }
  }

  #ownPath(path: string): string {
    const dot = path.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
    let own = path;
    for (let number = 2; this.files.has(own); number++) own = `${stem} (${number})${ending}`;
    return own;
  }
}

/** Of an error in the worker what it was there. */
const textOf = (error: unknown) =>
  error instanceof TaskFailed || error instanceof WorkerBroken ? error.message : String(error);

const wrongKeys = ({ entry }: CheckedFile): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const { places, waived } of entry.findings)
    for (const { key, role, path } of waived ? [] : places)
      if (key !== undefined && path === undefined && role !== 'part') keys.add(key);
  for (const { key } of entry.diagnoses) keys.add(key);
  return keys;
};
