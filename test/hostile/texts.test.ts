import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
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
import { inWorkbook } from './inert-workbook.js';

const at = new Workplace();

interface Output {
  readonly args: readonly string[];
  /** Files that are written, or the folder of the only one; else stdout is looked at. */
  readonly files?: Readonly<Record<string, Inspect>>;
  readonly inspect?: Inspect;
}

/** Formats with the files that they go to. */
const REPORTS = {
  'json=果.json': inJson,
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

/** Everything that shows what stands in a workbook: a new output needs one line. Here the beginning of a text may act. */
const APART: readonly Output[] = [
  {
    args: [
      'validate',
      '--format=terminal',
      ...Object.keys(REPORTS).map((report) => `--format=${report}`),
      '--format=xlsx=标记',
    ],
    inspect: onTerminal,
    files: { ...filesOf(REPORTS), 标记: inWorkbook },
  },
  { args: ['render', '--draft', '--html=页.html'], files: { '页.html': inHtml } },
  { args: ['rollup', '-o', '汇总.xlsx', '--force'], files: { '汇总.xlsx': inWorkbook } },
  { args: ['extract'], inspect: inJson },
];

/** In a PDF a text acts wherever it stands, or nowhere; to set one takes as long as all of the others. */
const PDF: Output = { args: ['render', '--draft', '--pdf=页.pdf'], files: { '页.pdf': inPdf } };

/** Longer texts are cut in figures and quotes. */
const SHOWN = 900;

const together = texts.reduce<string[]>((groups, { text }) => {
  const last = groups.at(-1);
  if (last === undefined || last.length + text.length >= SHOWN) groups.push(text);
  else groups[groups.length - 1] = `${last} ${text}`;
  return groups;
}, []);

const isNamable = (text: string) =>
  process.platform !== 'win32' && Buffer.byteLength(text) < 200 && !/[\0/\ud800-\udfff]/.test(text);

/** Each text in one of the editions, in turn: what stands in a field does not depend on the form. */
const cases = texts.map((one, index) => ({ ...one, edition: EDITIONS[index % EDITIONS.length] ?? '' }));

test.each(cases)('$name, in every field of the $edition edition', async ({ text, edition }) => {
  const file = isNamable(text) ? `报${text}.xlsx` : '报.xlsx';
  at.put(file, await hostileWorkbook(edition, text));
  for (const output of APART) await isInert(output, file);
});

test('a PDF of all of them, in every field of the editions in turn', async () => {
  for (const [index, text] of together.entries()) {
    at.put('报.xlsx', await hostileWorkbook(EDITIONS[index % EDITIONS.length] ?? '', text));
    await isInert({ ...PDF, args: [...PDF.args, '--force'] }, '报.xlsx');
  }
});

async function isInert({ args, files = {}, inspect }: Output, file: string): Promise<void> {
  const { code, stdout, stderr, changed } = await at.run(...args, file);
  const others = changed.filter((name) => !(name in files));
  const shown = { args, changed: others, stderr: onTerminal(stderr), stdout: onTerminal(stdout) };
  expect(shown).toEqual({ args, changed: NO_FILES.changed, stderr: [], stdout: [] });
  expect([0, 1]).toContain(code);
  if (inspect) expect(inspect(stdout)).toEqual([]);
  for (const [written, look] of Object.entries(files)) {
    if (!existsSync(at.at(written))) throw new Error(`${args.join(' ')} wrote nothing: ${stderr}`);
    expect({ written, found: look(contentOf(written)) }).toEqual({ written, found: [] });
  }
}

function contentOf(written: string): string {
  const file = statSync(at.at(written)).isFile()
    ? written
    : path.join(written, ...readdirSync(at.at(written)));
  return readFileSync(at.at(file), /\.(?:pdf|xlsx)$/.test(file) ? 'latin1' : 'utf8');
}
