/** What a website's own tags say on its pages of annual reports. */
export interface SiteConfig {
  readonly name?: string;
  readonly columnName?: string;
  readonly columnType?: string;
  /** The address of a page; `{year}` and `{file}` stand for the report's year and the page's file name. */
  readonly url?: string;
}

/** The tags for one page. The address is left out where it asks for a year that nobody knows. */
export function siteFor({ url, ...site }: SiteConfig, fileName: string, year: number | null): SiteConfig {
  if (url === undefined || (year === null && url.includes('{year}'))) return site;
  const address = url.replaceAll('{year}', String(year)).replaceAll('{file}', encodeURIComponent(fileName));
  return { ...site, url: address };
}
