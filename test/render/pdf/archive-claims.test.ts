import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editions, newest } from '../../../src/edition/editions.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { paragraph, sampleReport } from '../sample-report.js';
import { fonts } from './bundled-fonts.js';
import { type PdfDict, type PdfFile, PdfRef, PdfText, type PdfValue, parsePdf } from './pdf-file.js';

const attachment = {
  name: 'data.json',
  type: 'application/json',
  description: '数据',
  bytes: Buffer.from('{}'),
};

const document = sampleReport(newest(editions));
const draft = { mark: '草稿', heading: '尚待改正的错误', errors: ['T3-ROW 第12行合计不符。'] };
const chart = {
  type: 'chart',
  chart: {
    key: 'results',
    caption: '申请办理结果（单位：件）',
    alternative: '申请办理结果：予以公开3件。',
    labels: ['予以公开'],
    series: [{ name: null, bars: [{ value: 3, text: '3' }] }],
  },
} as const;

/** Every value in a file, with the names of dictionaries' entries. */
function* valuesIn(value: PdfValue | undefined): Generator<PdfValue> {
  if (value === undefined) return;
  yield value;
  if (Array.isArray(value)) for (const part of value) yield* valuesIn(part);
  else if (value && typeof value === 'object' && !(value instanceof PdfText) && !(value instanceof PdfRef))
    for (const [name, part] of Object.entries(value)) {
      yield `/${name}`;
      yield* valuesIn(part);
    }
}

/** What opens marked content, closes it, or leaves a mark on the page. */
const operators = /^\/(\w+) <<\n[\s\S]*?>> BDC$|\b(EMC|TJ|Tj|S|s|f|F|B|b|Do|sh|BMC|BI)$/gm;

describe.each([
  ['a report', document],
  ['a report with a picture', { ...document, blocks: [...document.blocks, chart] }],
  ['a draft', { ...document, draft }],
  ['a report with characters that no font has', { ...document, blocks: [paragraph('表情🙂和𰻞字🙂\ue123')] }],
])('%s keeps to what its metadata claim:', (_name, content) => {
  let file: PdfFile;
  let bytes: Uint8Array;
  let pages: PdfDict[];
  beforeAll(async () => {
    ({ bytes } = await renderPdf(content, fonts, { attachment }));
    file = parsePdf(bytes);
    pages = file.list(file.dict(file.catalog.Pages).Kids).map((page) => file.dict(page));
  });

  test('nothing that PDF/A forbids stands in it (ISO 19005-3, 6.1, 6.2.5, 6.3, 6.5)', () => {
    expect(Buffer.from(bytes.subarray(0, 15)).toString('latin1')).toBe('%PDF-1.7\n%\xff\xff\xff\xff\n');
    const names = new Set(file.objects.flatMap(({ value }) => [...valuesIn(value)]));
    for (const name of ['/Encrypt', '/Annots', '/AA', '/OpenAction', '/JavaScript', '/ExtGState', '/XObject'])
      expect(names).not.toContain(name);
    for (const name of ['/LZWDecode', '/Crypt', '/FFilter', '/SMask', '/AcroForm', '/DeviceCMYK'])
      expect(names).not.toContain(name);
    for (const value of names) {
      if (value instanceof PdfText) expect(value.bytes.length).toBeLessThan(32_768);
      else if (typeof value === 'string') expect(Buffer.byteLength(value)).toBeLessThanOrEqual(128);
      else if (typeof value === 'number') expect(Math.abs(value)).toBeLessThan(2 ** 31);
    }
  });

  test('every mark on a page is tagged or an artifact, and neither lies in the other (ISO 14289-1, 7.1)', () => {
    for (const page of pages) {
      expect(page).toMatchObject({ Tabs: '/S' });
      const open: string[] = [];
      const marks = file.stream(page.Contents).toString('latin1').matchAll(operators);
      for (const [, tag, operator = ''] of marks) {
        if (tag) {
          expect({ tag, in: open.length }).toEqual({ tag, in: tag === 'Span' ? 1 : 0 });
          open.push(tag);
        } else if (operator === 'EMC') expect(open.pop()).toBeDefined();
        else expect({ operator, in: open.length > 0 }).toEqual({ operator, in: true });
      }
      expect(open).toEqual([]);
    }
  });

  test('page numbers, and the mark of a draft, are told from rules', () => {
    for (const page of pages) {
      const marks = file.stream(page.Contents).toString('latin1');
      const artifacts = [...marks.matchAll(/^\/Artifact <<\n\/Type \/(\w+)\n>> BDC\n([\s\S]*?)^EMC$/gm)];
      const shows = artifacts.map(([, type, content = '']) => [type, / T[fJ]/.test(content)]);
      const pagination = shows.filter(([type]) => type === 'Pagination');
      expect(shows.at(-1)).toEqual(['Pagination', true]);
      expect(pagination.length).toBeGreaterThan('draft' in content ? 1 : 0);
      for (const [type, isText] of shows) expect(type).toBe(isText ? 'Pagination' : 'Layout');
    }
  });

  test('fonts are embedded, and every glyph says its character (ISO 19005-3, 6.2.11)', () => {
    const used = new Map<PdfValue, Set<number>>();
    for (const page of pages) {
      const fontsOf = file.dict(file.dict(page.Resources).Font);
      let glyphs = new Set<number>();
      for (const [, font, , shown = ''] of file
        .stream(page.Contents)
        .toString('latin1')
        .matchAll(/\/(\w+) ([\d.]+) Tf|(\[.*\] TJ)/g)) {
        if (font) {
          const ref = (fontsOf[font] as PdfRef).number;
          glyphs = used.get(ref) ?? new Set();
          used.set(ref, glyphs);
        }
        for (const [, hex = ''] of shown.matchAll(/<([0-9a-f]+)>/g))
          for (const code of hex.match(/.{4}/g) ?? []) glyphs.add(Number.parseInt(code, 16));
      }
    }
    expect(used.size).toBeGreaterThan(0);
    for (const [number, glyphs] of used) {
      const font = file.dict(new PdfRef(number as number));
      expect(font).toMatchObject({ Subtype: '/Type0', Encoding: '/Identity-H' });
      const [descendant = {}] = file.list(font.DescendantFonts).map((entry) => file.dict(entry));
      expect(descendant).toMatchObject({ Subtype: '/CIDFontType2', CIDToGIDMap: '/Identity' });
      const program = file.dict(descendant.FontDescriptor).FontFile2;
      expect(file.dict(program).Length1).toBe(file.stream(program).length);
      const widths = file.list((descendant.W as PdfValue[])[1]);
      const cmap = file.stream(font.ToUnicode).toString('latin1');
      const characters = [...cmap.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[(.*)\]/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) => hex),
      );
      for (const hex of characters) expect(hex).toMatch(/^(?!0000|feff|fffe)[0-9a-f]{4}( [0-9a-f]{4})*$/);
      // .notdef, the empty box, is never shown.
      expect(glyphs).not.toContain(0);
      for (const glyph of glyphs) {
        expect(characters[glyph]).toBeDefined();
        expect(characters[glyph]).not.toMatch(/^[ef][0-8]/);
        expect(widths[glyph]).toBeGreaterThanOrEqual(0);
      }
    }
  });

  const qpdf = spawnSync('qpdf', ['--version']).error ? test.skip : test;
  qpdf('qpdf finds nothing amiss (skipped where qpdf is not installed)', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'archive-'));
    writeFileSync(path.join(folder, 'a.pdf'), bytes);
    const check = spawnSync('qpdf', ['--check', path.join(folder, 'a.pdf')]);
    rmSync(folder, { recursive: true });
    expect(check.stdout.toString()).toContain('No syntax or stream encoding errors found');
    expect(check.status).toBe(0);
  });
});
