/** The logical structure of a tagged PDF: what a screen reader is told. */
export interface Tag {
  readonly role: 'Document' | 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'P' | 'Note' | 'Table' | 'TR' | 'TH' | 'TD';
  readonly children: Tag[];
  readonly alt?: string;
  /** Attributes of a table's cell, by their PDF names. */
  readonly cell?: { readonly Scope?: 'Row' | 'Column'; readonly RowSpan?: number; readonly ColSpan?: number };
  /** Title in the outline, which leads to the page where the element begins. */
  readonly bookmark?: string;
}

export function addTag(parent: Tag, role: Tag['role'], rest: Omit<Tag, 'role' | 'children'> = {}): Tag {
  const tag: Tag = { role, children: [], ...rest };
  parent.children.push(tag);
  return tag;
}
