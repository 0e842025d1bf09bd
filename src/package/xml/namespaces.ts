/** The namespaces of workbooks, by which their elements are known: strict ones have others than transitional ones. */
export const namespaces = {
  main: {
    transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  },
  /** Of attributes that refer to other parts; also how the types of relationships begin. */
  references: {
    transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const;

/** Of the elements in sheets, texts and styles. */
export const MAIN: readonly string[] = Object.values(namespaces.main);

/** Of `r:id`. */
export const REFERENCES: readonly string[] = Object.values(namespaces.references);
