import { deflateSync } from 'node:zlib';
import { openBook } from '../../src/source/open.js';
import { rawPdf, textAt } from '../source/pdf/raw-pdf.js';

const text = textAt(100, 700, '规章');

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** A stream that inflates to much more than it is. */
function bomb(): string {
  const zeros = deflateSync(deflateSync(Buffer.alloc(256 * 1024 * 1024, ' ')));
  return `<</Length ${zeros.length}/Filter[/FlateDecode/FlateDecode]/Type/XObject/Subtype/Form>>stream\n${latin1(zeros)}\nendstream`;
}

const named = (object: number) => `<</XObject<</X ${object} 0 R>>>>`;
const form = (content: string, resources: string) =>
  `<</Type/XObject/Subtype/Form/Resources ${resources}/Length ${content.length}>>stream\n${content}\nendstream`;

const withObjects = (objects: readonly string[], content: string) =>
  latin1(rawPdf([{ content }], objects)).replace('/Resources<<', `/Resources<</XObject<</X 6 0 R>>`);

const bytesOf = (pdf: string) => Uint8Array.from(pdf, (character) => character.charCodeAt(0));

/** Asks for a password before it can be opened: its own check value fits no empty one. */
const locked = (pdf: string) =>
  pdf.replace(
    'trailer<<',
    `trailer<</ID[<${'0'.repeat(32)}><${'0'.repeat(32)}>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'a1'.repeat(32)}>/U<${'b2'.repeat(32)}>>>`,
  );

/** With a font that says by a map which characters its codes are. */
function mapped(map: string): string {
  const content = `begincmap ${map} endcmap`;
  const objects = [`<</Length ${content.length}>>stream\n${content}\nendstream`];
  return latin1(rawPdf([{ content: text }], objects)).replace(
    '/Encoding/UniGB-UCS2-H',
    '/Encoding/Identity-H/ToUnicode 6 0 R',
  );
}

const cases: readonly (readonly [
  name: string,
  pdf: string,
  refusal: { rule: string; reason: string } | undefined,
])[] = [
  ['a bomb in a stream', withObjects([bomb()], `${text}/X Do`), { rule: 'F-LIMIT', reason: 'totalSize' }],
  ['a form that draws itself', withObjects([form('/X Do', named(6))], `${text}/X Do`), undefined],
  [
    'forms that draw each other ten times',
    withObjects(
      Array.from({ length: 11 }, (_, index) => form('/X Do '.repeat(10), named(7 + index))).concat(
        form('q Q', '<<>>'),
      ),
      `${text}/X Do`,
    ),
    { rule: 'F-LIMIT', reason: 'operators' },
  ],
  [
    'states that nobody brings back',
    latin1(rawPdf([{ content: `${text}${'q '.repeat(200_000)}` }])),
    undefined,
  ],
  [
    'pages that are in each other',
    latin1(rawPdf([{ content: text }])).replace(/Kids\[\d+ 0 R\]/, 'Kids[2 0 R]'),
    { rule: 'F-OPEN', reason: 'damagedPdf' },
  ],
  ['no text', latin1(rawPdf([{ content: '0 0 100 100 re f' }])), { rule: 'F-OPEN', reason: 'scanned' }],
  [
    'only its beginning',
    latin1(rawPdf([{ content: text }])).slice(0, 700),
    { rule: 'F-OPEN', reason: 'damagedPdf' },
  ],
  [
    'a password to open it',
    locked(latin1(rawPdf([{ content: text }]))),
    { rule: 'F-OPEN', reason: 'encryptedPdf' },
  ],
  [
    'a way of encryption that nobody knows',
    locked(latin1(rawPdf([{ content: text }]))).replace('/Filter/Standard', '/Filter/Ours'),
    { rule: 'F-OPEN', reason: 'encryptedPdf' },
  ],
  ['nothing', '%PDF-1.7', { rule: 'F-OPEN', reason: 'damagedPdf' }],
  [
    'a page of the same stream a hundred thousand times',
    latin1(rawPdf([{ content: text }])).replace(
      /Contents (\d+ 0 R)/,
      (_, stream: string) => `Contents[${`${stream} `.repeat(100_000)}]`,
    ),
    { rule: 'F-LIMIT', reason: 'operators' },
  ],
  [
    'a font whose map names every code of four bytes',
    mapped(
      '1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <00fffffe> <0000> endbfrange',
    ),
    { rule: 'F-OPEN', reason: 'damagedPdf' },
  ],
  [
    'a font whose map names all codes again and again',
    mapped(
      `1 begincodespacerange <0000> <ffff> endcodespacerange ${'1 beginbfrange <0000> <ffff> <0000> endbfrange\n'.repeat(2000)}`,
    ),
    { rule: 'F-OPEN', reason: 'damagedPdf' },
  ],
];

test('a font that names widths without end, of which a few characters are used', async () => {
  const pdf = latin1(rawPdf([{ content: text }]));
  const widths = (list: string) => openBook(bytesOf(pdf.replace('/W[1 95 500]', `/W[${list}]`)));
  const refusal = { rule: 'F-OPEN', reason: 'damagedPdf' };
  await expect(widths('1 2000000000 500')).rejects.toMatchObject(refusal);
  await expect(widths('1 60000 500 '.repeat(1000))).rejects.toMatchObject(refusal);
  const { sheets } = await widths(`${'1 60000 500 '.repeat(20)}7[500 400 300]`);
  expect(sheets[0]?.cells[0]?.value).toBe('规章');
});

test.each(cases)('%s', async (_, pdf, refusal) => {
  const opened = openBook(bytesOf(pdf));
  if (refusal) await expect(opened).rejects.toMatchObject(refusal);
  else expect((await opened).sheets[0]?.cells.map(({ value }) => value)).toEqual(['规章']);
});

test('a font of glyphs that draw themselves, a font that is no font, and characters that nothing names', async () => {
  const fonts =
    '/Resources<</Font<</F 3 0 R/T<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a 6 0 R>>/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[500]/Resources<</Font<</T 2 0 R>>>>>>/N 2 0 R';
  const objects = ['<</Length 30>>stream\n500 0 d0 BT /T 1 Tf (a) Tj ET \nendstream'];
  const content = `${text}BT /T 10 Tf 1 0 0 1 100 600 Tm (a) Tj /N 10 Tf (a) Tj ET`;
  const pdf = latin1(rawPdf([{ content }], objects)).replace('/Resources<</Font<</F 3 0 R', fonts);
  const { sheets } = await openBook(bytesOf(pdf));
  expect(sheets[0]?.cells[0]?.value).toBe('规章');
});

const HEADER = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];

const inColumns = (cells: readonly string[], y: number) =>
  cells.map((cell, index) => textAt(60 + index * 120, y, cell)).join('');

/** Pages of fifty lines each, below each other. */
const pagesOf = (line: (number: number) => readonly string[]) =>
  Array.from({ length: 300 }, (_, page) => ({
    content: Array.from({ length: 50 }, (_, index) =>
      inColumns(line(page * 50 + index), 800 - index * 15),
    ).join(''),
  }));

// Each row against each other would take half a minute of the processor, however busy the machine is.
test.each([
  ['headers', () => HEADER],
  ['rows below one header', (at: number) => (at === 0 ? HEADER : [`项目${at}号`, '1', '0', `${at}`])],
])('fifteen thousand %s without lines', async (_, line) => {
  const before = process.cpuUsage();
  const { sheets } = await openBook(rawPdf(pagesOf(line)));
  expect(process.cpuUsage(before).user).toBeLessThan(15e6);
  expect(sheets[0]?.cells.length).toBeGreaterThan(0);
});
