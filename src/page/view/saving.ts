import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { copyName } from '../engine/names.js';
import type { Product, Products } from '../engine/tasks.js';
import type { Desk } from './desk.js';
import { byId, element } from './element.js';
import type { HeldFile } from './held-file.js';
import type { PageWorker } from './page-worker.js';
import { saveFile } from './save-file.js';
import { SAVE_ALLS, type SaveAllKind, type SaveKind } from './save-kinds.js';

const texts = messages.page;

/** Makes what is to be saved, and saves it. */
export class Saving {
  readonly #buttons = new Map<SaveAllKind, HTMLElement>();

  constructor(
    private readonly desk: Desk,
    private readonly worker: PageWorker,
    private readonly say: (note: string) => void,
  ) {}

  async one(file: HeldFile, kind: SaveKind): Promise<void> {
    await this.#save(() => this.#productsOf(file, kind));
  }

  async all(kind: SaveAllKind): Promise<void> {
    await this.#save(() => this.#allProducts(kind));
  }

  async template(year: number, organ: string): Promise<void> {
    await this.#save(() => this.worker.ask({ kind: 'template', year, organ }));
  }

  showButtons(place: HTMLElement): void {
    for (const kind of SAVE_ALLS) {
      const button = element('button', { type: 'button', textContent: texts.saveAlls[kind] });
      button.addEventListener('click', () => void this.all(kind));
      this.#buttons.set(kind, button);
      place.append(button);
    }
  }

  /** What is of one file is saved below it; corrected copies are there when something was corrected. */
  refreshButtons(): void {
    const files = this.desk.reports;
    for (const [kind, button] of this.#buttons)
      button.hidden =
        (OF_EACH.has(kind) && files.length < 2) ||
        (kind === 'corrected' && !files.some(({ correction }) => correction));
  }

  async #save(make: () => Promise<Products>): Promise<void> {
    const state = byId('save-state');
    state.textContent = texts.saving;
    try {
      const { files, notes } = await make();
      for (const file of files) saveFile(file);
      for (const note of notes) this.say(note);
      const names = files.map(({ name }) => name).join('、');
      state.textContent = files.length > 0 ? fill(texts.saved, { name: names }) : (notes[0] ?? texts.nothing);
    } catch (error) {
      state.textContent = fill(texts.failed, { error: String(error) });
    }
  }

  async #productsOf(file: HeldFile, kind: SaveKind): Promise<Products> {
    const { path, entry } = file;
    if (!entry) return NOTHING;
    switch (kind) {
      case 'marked':
        return this.worker.ask({ kind, entry });
      case 'corrected':
        return correctedOf(file);
      case 'import':
        return this.worker.ask({ kind, path });
      default:
        if (kind === 'pdf' && !this.desk.withFonts()) return { files: [], notes: [texts.noFonts] };
        return this.worker.ask({ kind: 'documents', path, kinds: [kind] });
    }
  }

  async #allProducts(kind: SaveAllKind): Promise<Products> {
    const files = this.desk.reports.filter(({ entry }) => entry);
    const others = this.desk.others.map(({ entry }) => entry);
    const entries = [...files.flatMap(({ entry }) => entry ?? []), ...others];
    const { roster } = this.desk.together ?? {};
    if (kind === 'batch' || kind === 'json' || kind === 'ledger')
      return this.worker.ask({ kind: 'results', format: kind, entries, ...(roster && { roster }) });
    const made: Product[] = [];
    const notes = new Set<string>();
    for (const file of files) {
      const products = await this.#forZip(file, kind);
      made.push(...products.files);
      for (const note of products.notes) notes.add(note);
    }
    if (made.length === 0) return NOTHING;
    return { ...(await this.worker.ask({ kind: 'zip', files: made })), notes: [...notes] };
  }

  async #forZip(file: HeldFile, kind: 'marked' | 'corrected' | 'documents'): Promise<Products> {
    if (kind === 'documents') {
      if (file.entry?.edition == null) return { files: [], notes: [] };
      const kinds = this.desk.withFonts() ? (['pdf', 'html', 'docx'] as const) : (['html', 'docx'] as const);
      return this.worker.ask({ kind: 'documents', path: file.path, kinds });
    }
    const { files } = await this.#productsOf(file, kind);
    return { files, notes: [] };
  }
}

const OF_EACH: ReadonlySet<SaveAllKind> = new Set(['marked', 'corrected', 'documents']);

const NOTHING: Products = { files: [], notes: [texts.nothing] };

function correctedOf(file: HeldFile): Products {
  const { correction, path } = file;
  if (!correction) return NOTHING;
  correction.isSaved = true;
  const ending = correction.isImport ? 'xlsx' : path.slice(path.lastIndexOf('.') + 1);
  return { files: [{ name: copyName(path, 'corrected', ending), content: correction.bytes }], notes: [] };
}
