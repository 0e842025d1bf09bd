/** What a page says that does not stand in the report. */
export interface PageContext {
  readonly site?: Site;
  readonly pdf?: PdfLink;
}

/** The tags that are the site's own. */
export interface Site {
  readonly name?: string;
  readonly columnName?: string;
  readonly columnType?: string;
  /** The address at which the page is published. */
  readonly url?: string;
}

/** The same report as PDF. */
export interface PdfLink {
  /** Relative to the page, URL-encoded. */
  readonly href: string;
  readonly pages: number;
  /** `152 KB` */
  readonly size: string;
}
