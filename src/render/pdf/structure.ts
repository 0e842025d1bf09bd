const headings = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/** The logical structure of a tagged PDF: what a screen reader is told. */
export interface Tag {
  readonly role:
    | (typeof headings)[number]
    | 'Document'
    | 'Div'
    | 'P'
    | 'Note'
    | 'Link'
    | 'Figure'
    | 'Caption'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD';
  readonly children: Tag[];
  /** What is read in place of a picture. */
  readonly alt?: string;
  /** What is read where its lines alone would not tell. */
  readonly actual?: string;
  /** Where a link leads. */
  readonly href?: string;
  /** What is said of a table before it is read. */
  readonly summary?: string;
  /** Attributes of a table's cell, by their PDF names. */
  readonly cell?: { readonly Scope?: 'Row' | 'Column'; readonly RowSpan?: number; readonly ColSpan?: number };
  /** The header cells of a table's cell, outermost first. */
  readonly headers?: readonly Tag[];
  /** Title in the outline, which leads to the page where the element begins. */
  readonly bookmark?: string;
}

export function addTag(parent: Tag, role: Tag['role'], rest: Omit<Tag, 'role' | 'children'> = {}): Tag {
  const tag: Tag = { role, children: [], ...rest };
  parent.children.push(tag);
  return tag;
}

/**
 * Adds a heading, the title's level being 1. It goes at most one level deeper than the heading before, since none may
 * be skipped (ISO 14289-1, 7.4.2), whatever the numbers say that a writer has put before headings.
 */
export function addHeading(parent: Tag, level: number, rest: Pick<Tag, 'bookmark'> = {}): Tag {
  const before = parent.children.findLast(({ role }) => depthOf(role) > 0);
  const depth = Math.min(level, headings.length, (before ? depthOf(before.role) : 0) + 1);
  return addTag(parent, headings[depth - 1] ?? 'H1', rest);
}

/** 0 for what is no heading. */
const depthOf = (role: Tag['role']) => headings.indexOf(role as (typeof headings)[number]) + 1;
