import { existsSync, readFileSync } from 'node:fs';
import texts from '../../fixtures/hostile/texts.json';
import { NO_FILES, Workplace } from '../cli/workplace.js';
import { EDITIONS } from '../support/fixtures.js';
import { hostileWorkbook } from './hostile-workbook.js';
import {
  type Inspect,
  inBatchPage,
  inCsv,
  inHtml,
  inJson,
  inJsonLines,
  inJunit,
  inMarkdown,
  inPdf,
  onTerminal,
} from './inert.js';

const at = new Workplace();

interface Output {
  readonly args: readonly string[];
  /** Files that are written; else stdout is looked at. */
  readonly files?: Readonly<Record<string, Inspect>>;
  readonly inspect?: Inspect;
}

/** Formats with the files that they go to. */
const REPORTS = {
  'ndjson=果.ndjson': inJsonLines,
  'sarif=果.sarif': inJson,
  'junit=果.xml': inJunit,
  'csv=果.csv': inCsv,
  'markdown=果.md': inMarkdown,
  'html=果.html': inBatchPage,
};

function filesOf(reports: Readonly<Record<string, Inspect>>): Record<string, Inspect> {
  return Object.fromEntries(Object.entries(reports).map(([name, inspect]) => [name.split('=')[1], inspect]));
}

/** Everything that shows what stands in a workbook: a new output needs one line. */
const OUTPUTS: readonly Output[] = [
  { args: ['validate'], inspect: onTerminal },
  { args: ['validate', '--format', 'json'], inspect: inJson },
  {
    args: ['validate', ...Object.keys(REPORTS).map((report) => `--format=${report}`)],
    files: filesOf(REPORTS),
  },
  { args: ['extract'], inspect: inJson },
  { args: ['render', '--draft', '--html=页.html'], files: { '页.html': inHtml } },
  { args: ['render', '--draft', '--pdf=页.pdf'], files: { '页.pdf': inPdf } },
];

const isNamable = (text: string) =>
  process.platform !== 'win32' && Buffer.byteLength(text) < 200 && !/[\0/\ud800-\udfff]/.test(text);

describe.each(EDITIONS)('in the %s edition', (edition) => {
  test.each(texts)('$name, in every field', async ({ text }) => {
    const file = isNamable(text) ? `报${text}.xlsx` : '报.xlsx';
    at.put(file, await hostileWorkbook(edition, text));
    // To lay out pages takes time: one edition will do.
    const outputs = OUTPUTS.filter(({ args }) => !args.includes('--pdf=页.pdf') || edition === EDITIONS[0]);
    for (const { args, files = {}, inspect } of outputs) {
      const { code, stdout, stderr, changed } = await at.run(...args, file);
      const shown = { args, changed, stderr: onTerminal(stderr), stdout: onTerminal(stdout) };
      expect(shown).toEqual({ args, changed: NO_FILES.changed, stderr: [], stdout: [] });
      expect([0, 1]).toContain(code);
      if (inspect) expect(inspect(stdout)).toEqual([]);
      for (const [written, look] of Object.entries(files)) {
        if (!existsSync(at.at(written))) throw new Error(`${args.join(' ')} wrote nothing: ${stderr}`);
        expect({ written, found: look(contentOf(written)) }).toEqual({ written, found: [] });
      }
    }
  });
});

const contentOf = (file: string) => readFileSync(at.at(file), file.endsWith('.pdf') ? 'latin1' : 'utf8');
