import { existsSync, readFileSync } from 'node:fs';
import texts from '../../fixtures/hostile/texts.json';
import { NO_FILES, Workplace } from '../cli/workplace.js';
import { EDITIONS } from '../support/fixtures.js';
import { hostileWorkbook } from './hostile-workbook.js';
import { type Inspect, inHtml, inJson, inPdf, onTerminal } from './inert.js';

const at = new Workplace();

interface Output {
  readonly args: readonly string[];
  /** A file that is written; else stdout is looked at. */
  readonly file?: string;
  readonly inspect: Inspect;
}

/** Everything that shows what stands in a workbook: a new output needs one line. */
const OUTPUTS: readonly Output[] = [
  { args: ['validate'], inspect: onTerminal },
  { args: ['validate', '--format', 'json'], inspect: inJson },
  { args: ['extract'], inspect: inJson },
  { args: ['render', '--draft', '--html=页.html'], file: '页.html', inspect: inHtml },
  { args: ['render', '--draft', '--pdf=页.pdf'], file: '页.pdf', inspect: inPdf },
];

const isNamable = (text: string) =>
  process.platform !== 'win32' && Buffer.byteLength(text) < 200 && !/[\0/\ud800-\udfff]/.test(text);

describe.each(EDITIONS)('in the %s edition', (edition) => {
  test.each(texts)('$name, in every field', async ({ text }) => {
    const file = isNamable(text) ? `报${text}.xlsx` : '报.xlsx';
    at.put(file, await hostileWorkbook(edition, text));
    // To lay out pages takes time: one edition will do.
    const outputs = OUTPUTS.filter(({ inspect }) => inspect !== inPdf || edition === EDITIONS[0]);
    for (const { args, file: written, inspect } of outputs) {
      const { code, stdout, stderr, changed } = await at.run(...args, file);
      const shown = { args, changed, stderr: onTerminal(stderr), stdout: onTerminal(stdout) };
      expect(shown).toEqual({ args, changed: NO_FILES.changed, stderr: [], stdout: [] });
      expect([0, 1]).toContain(code);
      if (written === undefined) expect(inspect(stdout)).toEqual([]);
      else if (existsSync(at.at(written))) expect(inspect(contentOf(written))).toEqual([]);
      else throw new Error(`${args.join(' ')} wrote nothing: ${stderr}`);
    }
  });
});

const contentOf = (file: string) => readFileSync(at.at(file), file.endsWith('.pdf') ? 'latin1' : 'utf8');
