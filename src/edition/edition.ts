import { buildTable, type FormCell, type FormTable } from './form.js';
import type { ProseSource } from './prose-source.js';
import type { CarrySource, ChartSource, EditionSource, EqualitySource, WordingSource } from './source.js';

/** One edition of the national form, ready to use. */
export interface Edition {
  readonly id: string;
  readonly notice: string;
  readonly from: number;
  /** In printed order. */
  readonly sections: readonly Section[];
  readonly tables: readonly FormTable[];
  readonly equalities: readonly EqualitySource[];
  readonly carry: readonly CarrySource[];
  readonly charts: Readonly<Record<string, ChartSource>>;
  readonly wording: WordingSource;
  readonly prose: ProseSource;
  /** Every cell of the three tables by its key in the data document, such as `requests.granted.total`. */
  readonly cells: ReadonlyMap<string, FormCell>;
}

export interface Section {
  readonly key: string;
  readonly title: string;
  readonly untitled: boolean;
  /** Absent for prose. */
  readonly table?: FormTable;
}

export function createEdition(source: EditionSource): Edition {
  // Built when it is asked for: a workbook needs one edition, and each has some two hundred cells.
  let built: ReturnType<typeof buildForm> | undefined;
  const form = () => {
    built ??= buildForm(source);
    return built;
  };
  return {
    id: source.id,
    notice: source.notice,
    from: source.from,
    equalities: Object.values(source.equalities),
    carry: Object.values(source.carry),
    charts: source.charts,
    wording: source.wording,
    prose: source.prose,
    get sections() {
      return form().sections;
    },
    get tables() {
      return form().tables;
    },
    get cells() {
      return form().cells;
    },
  };
}

function buildForm(source: EditionSource): Pick<Edition, 'sections' | 'tables' | 'cells'> {
  const tables = Object.entries(source.tables).map(([key, table]) => buildTable(key, table));
  const sections = Object.entries(source.sections).map(
    ([key, { title, untitled = false, table }]): Section => {
      const form = table ? tables.find((candidate) => candidate.key === key) : undefined;
      return form ? { key, title, untitled, table: form } : { key, title, untitled };
    },
  );
  const cells = new Map(tables.flatMap((table) => table.cells.map((cell) => [cell.key, cell])));
  return { sections, tables, cells };
}

/** The prose sections in printed order, the preface first. */
export function proseSections(edition: Edition): Section[] {
  return edition.sections.filter((section) => !section.table);
}
