const MB = 1024 * 1024;

/**
 * What a workbook may ask of the program; each name is also the reason key of F-LIMIT.
 * A report has about 500 cells in 30 to 100 KB, so these leave room for what offices add to one: pictures, ledgers
 * on further sheets, borders drawn over ten thousand blank rows.
 */
export const limits = {
  /** Bytes. Pictures and attachments make up such a file, and mail systems stop below this. */
  fileSize: 48 * MB,
  /** Bytes of an .xls or .et, which a library reads as a whole. Reports have 30 to 200 KB. */
  oldFileSize: 16 * MB,
  /** Files in the zip. A workbook has about fifteen, and one more for each picture. */
  entries: 10_000,
  /** Bytes of one part, inflated. 24 MB hold 35 000 rows of 15 styled blank cells and take about a second. */
  partSize: 24 * MB,
  /** Bytes of all sheets, texts and styles and of what lists them, inflated. Other parts are not read. */
  totalSize: 40 * MB,
  /** Inflated over compressed size. Blank styled rows reach 30, zeros 1000. */
  ratio: 200,
  /** A roll-up of a province keeps a sheet for each county. */
  sheets: 256,
  /** Excel's own last row and column. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells with a content, in all sheets that are searched for tables: that takes a second for these. */
  cells: 40_000,
  /** Row lengths and sheet heights added up: what a walk over rows and cells steps through, gaps included. */
  spread: 5_000_000,
  /** Merged areas in all sheets. A pasted form has 300. */
  merges: 2000,
  /** Cells under all merged areas; each is noted. */
  mergedArea: 40_000,
  /** Characters of a cell, as in Excel. */
  text: 32_767,
  /** Characters of a formula, as in Excel. */
  formula: 8192,
  /** Characters in all cells, counted wherever a shared text or formula is used. A long report has 30 000. */
  characters: 2_000_000,
  /** Shared texts. Excel keeps one for each different text, so more than cells can only be leftovers. */
  strings: 240_000,
  /** Characters of the report's own prose and remarks, which the rules read word by word. A long report has 30 000. */
  prose: 100_000,
  /** Paragraphs of that prose: each is an element of a page and of a PDF. A long report has 300. */
  paragraphs: 5000,
  /** Paragraphs and table cells of a document, blank ones too. A report has 800. */
  blocks: 60_000,
  /** Columns of a table's grid in a document; Word itself makes 63. */
  tableColumns: 256,
  /** Elements of XML inside each other. No part of a workbook nests them deeper than about 20. */
  depth: 200,
  /** Attributes of an element of XML. No element of a workbook has more than about 30. */
  attributes: 200,
  /** Bytes of a web page or a plain text. A page has 50 to 300 KB; 10 MB of it take half a gigabyte to read. */
  pageSize: 4 * MB,
  /** Elements, texts and comments of a web page. A report that Word saved as one has 10 000. */
  pageNodes: 60_000,
  /** Elements of a web page inside each other. Browsers stop at 512, and pages have about 30. */
  nesting: 256,
  /** Cell formats of a workbook that is marked, as in Excel, and as many fonts, fills and borders each. */
  styles: 65_490,
  /** Comments of a sheet that is marked, and the pieces of text that they are made of. */
  comments: 40_000,
  /** Pages of a PDF. A report has 5 to 30, and a yearbook with one in it some hundred. */
  pages: 400,
  /** Operators that draw the pages of a PDF. A report of ten pages has 30 000; a million take a second. */
  operators: 800_000,
  /** Straight lines on a page of a PDF, strokes in one line taken together. A page of tables has 100. */
  pageRules: 4000,
} as const;

/**
 * What a workbook asks for that is read at once, beside others, in the program's own process: several times what a
 * report with its ledgers has. One that asks for more gets a process of its own, which is bounded in time and memory.
 */
export const ordinary = {
  /** Bytes. Reports inflate to 0.1 to 0.5 MB. */
  totalSize: 2 * MB,
  cells: 5000,
  spread: 200_000,
  merges: 1000,
  mergedArea: 10_000,
  characters: 100_000,
  strings: 10_000,
  blocks: 10_000,
} as const;

/**
 * Characters of a report, beside its tables' labels, whose rules are run and whose pages are set in the program's own
 * process: a long report has 30 000, and to set ten thousand takes a quarter of a second.
 */
export const ORDINARY_LENGTH = 40_000;

/**
 * Cells read in sheets that are passed over, as they are no part of the report. A ledger of a year's requests has some
 * ten thousand.
 */
export const LEDGER_CELLS = 200_000;

/** Cells of a sheet by which it is told whether it is part of the report, however many were read before. */
export const FIRST_CELLS = 2000;

/** Below this inflated size (bytes), no compression ratio is suspicious. */
export const RATIO_MATTERS_FROM = 8 * MB;
