/** What not every visit needs, kept compressed in the page until it does. */
export type PartName = 'pdf' | 'pdf-source' | 'xls' | 'html' | 'docx' | 'template' | 'exceljs' | 'config';

/** Thrown where something needs a part that this worker was started without. */
export class PartMissing extends Error {
  override readonly name = 'PartMissing';

  constructor(readonly part: PartName) {
    super(`without the part ${part}`);
  }
}

const loaded: Partial<Record<PartName, unknown>> = {};
const missed = new Set<PartName>();

/** In the page's bundle the dynamic imports of the core's libraries are calls of `use`; parts add themselves. */
export const parts = {
  add(name: PartName, content: unknown): void {
    loaded[name] = content;
  },
  use(name: PartName): unknown {
    if (name in loaded) return loaded[name];
    missed.add(name);
    throw new PartMissing(name);
  },
};

/** What was asked for in vain; an answer that was made without it is none. */
export const missedParts = (): PartName[] => [...missed];
