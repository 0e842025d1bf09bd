/** How a web page of a report looks; what is not given is plain. */
export interface PageLook {
  /** What stands around the text. */
  readonly around?: 'nothing' | 'site' | 'layout tables' | 'one table';
  readonly encoding?: 'utf-8' | 'gb2312' | 'gb18030 unsaid';
  /** `lines`, `two paragraphs`: broken where it is long, while the name of the page has it whole. */
  readonly title?: 'h1' | 'paragraph' | 'tag' | 'title of the page' | 'lines' | 'two paragraphs';
  readonly paragraphs?: 'p' | 'br' | 'div' | 'word';
  readonly headings?: 'bold' | 'h2' | 'plain';
  /** The spans of the tables' cells. */
  readonly spans?: 'right' | 'none' | 'no rows' | 'no columns' | 'too wide';
  /** The text a second time, for phones. */
  readonly twice?: 'hidden' | 'shown';
  readonly date?: 'signature' | 'tag' | 'below the title';
  readonly values?: 'plain' | 'word' | 'broken labels';
}

/** A dozen pages as they are published. */
export const PAGE_LOOKS: Readonly<Record<string, PageLook>> = {
  plain: {},
  'a portal': { around: 'site', headings: 'bold', date: 'below the title' },
  'a portal with all in its tags': { around: 'site', title: 'tag', paragraphs: 'div', date: 'tag' },
  'an old portal': { around: 'layout tables', encoding: 'gb2312', title: 'paragraph', paragraphs: 'br' },
  'an old portal that says no encoding': { around: 'layout tables', encoding: 'gb18030 unsaid' },
  'the name of the page as title': { around: 'site', title: 'title of the page', headings: 'h2' },
  'a title in lines': { around: 'site', title: 'lines', date: 'below the title' },
  'a title in paragraphs': { title: 'two paragraphs' },
  'saved by Word': { paragraphs: 'word', values: 'word', title: 'paragraph' },
  'pasted from Word into a portal': {
    around: 'site',
    paragraphs: 'word',
    values: 'word',
    spans: 'no columns',
  },
  'one table': { around: 'one table', title: 'paragraph' },
  'without spans': { spans: 'none', values: 'broken labels' },
  'without rowspan': { spans: 'no rows', around: 'site', twice: 'hidden' },
  'spans too wide': { spans: 'too wide', headings: 'h2' },
  'for phones too': { around: 'site', twice: 'shown', headings: 'bold' },
};
