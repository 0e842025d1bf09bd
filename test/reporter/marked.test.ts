import { strToU8 } from 'fflate';
import type { FileEntry, FindingEntry } from '../../src/finding/entry.js';
import { HeavyWorkbook } from '../../src/limits/heavy.js';
import { ordinary } from '../../src/limits/limits.js';
import { cellMarks, resultSheet, toMarked } from '../../src/reporter/marked.js';
import { toMarkedCopy } from '../../src/reporter/marked-copy.js';
import { rawWorkbook, worksheet } from '../source/xlsx/raw-workbook.js';
import { packDocument } from '../support/word.js';

const place = (cell: string, role: 'total' | 'part' | 'cell' = 'total') => ({
  at: `依申请公开!${cell}`,
  sheet: '依申请公开',
  cell,
  role,
});

const finding = (over: Partial<FindingEntry> = {}): FindingEntry => ({
  rule: 'T3-ROW',
  severity: 'error',
  message: '合计不符。',
  basis: '数据相加关系',
  places: [place('J4'), place('D4', 'part'), place('E4', 'part')],
  ...over,
});

const entry = (findings: FindingEntry[], over: Partial<FileEntry> = {}): FileEntry => ({
  path: '年报.xlsx',
  sha256: null,
  organ: '某市水务局',
  year: 2024,
  edition: '2021',
  status: 'failed',
  findings,
  diagnoses: [],
  rules: { passed: 1, failed: 1, skipped: [], crashed: [] },
  ...over,
});

const diagnosis = {
  at: '依申请公开!D4',
  sheet: '依申请公开',
  cell: 'D4',
  key: 'x',
  from: 14,
  to: 41,
  clears: 2,
  why: '数字颠倒',
  explains: [0],
};

test('of a broken sum the total is marked, not its parts', () => {
  expect(cellMarks(entry([finding()]))).toEqual([
    { sheet: '依申请公开', cell: 'J4', tint: 'error', text: '【错误 T3-ROW】合计不符。' },
  ]);
});

test('several findings of a cell share a mark of the worst severity', () => {
  const warning = finding({
    rule: 'V-TEXT',
    severity: 'warning',
    message: '是文本。',
    places: [place('J4', 'cell')],
  });
  expect(cellMarks(entry([warning, finding()]))).toEqual([
    expect.objectContaining({ tint: 'error', text: '【错误 T3-ROW】合计不符。\n【警告 V-TEXT】是文本。' }),
  ]);
});

test('the cell that is to be corrected is marked with what to write', () => {
  const marks = cellMarks(entry([finding()], { diagnoses: [diagnosis] }));
  expect(marks.map(({ cell }) => cell)).toEqual(['J4', 'D4']);
  expect(marks[1]?.text).toBe('【建议】由 14 改为 41（数字颠倒）');
});

test('of choices that are as likely only cells with a finding are marked', () => {
  const tied = [
    { ...diagnosis, tied: true as const },
    { ...diagnosis, cell: 'J4', tied: true as const },
  ];
  expect(cellMarks(entry([finding()], { diagnoses: tied })).map(({ cell }) => cell)).toEqual(['J4']);
});

test('a waived finding is listed with its reason, and not marked', () => {
  const waived = entry([finding({ waived: { reason: '已请示' } })]);
  expect(cellMarks(waived)).toEqual([]);
  const [row] = resultSheet(waived).rows;
  expect(row).not.toHaveProperty('tint');
  expect(row?.cells.slice(0, 4)).toEqual([
    '错误（已说明）',
    '依申请公开!J4',
    '',
    '合计不符。（已说明：已请示）',
  ]);
});

test('what stands in another file or nowhere is only listed', () => {
  const elsewhere = finding({ places: [{ ...place('B2'), path: '下级.xlsx' }] });
  const nowhere = finding({ rule: 'S-SECTION', places: [] });
  expect(cellMarks(entry([elsewhere, nowhere]))).toEqual([]);
  const { rows } = resultSheet(entry([elsewhere, nowhere]));
  expect(rows.map(({ cells, link }) => [cells[1], link])).toEqual([
    ['下级.xlsx：依申请公开!B2', undefined],
    ['整个文件', undefined],
  ]);
});

test('a value is only asked for where the rule is certain of it', () => {
  const findings = [
    finding({ expected: 41, actual: 14 }),
    finding({
      rule: 'N-COUNT',
      severity: 'warning',
      places: [
        { at: '文字部分!B2', sheet: '文字部分', cell: 'B2', role: 'cell' },
        { ...place('J4'), key: 'requests.received.total' },
      ],
      expected: 14,
      actual: 41,
    }),
    finding({
      rule: 'S-YEAR',
      severity: 'warning',
      places: [{ at: '文字部分!B1', sheet: '文字部分', cell: 'B1', role: 'cell' }],
      expected: 2024,
    }),
  ];
  const { rows } = resultSheet(entry(findings));
  expect(rows.map(({ cells }) => [cells[5], cells[4]])).toEqual([
    ['T3-ROW', ''],
    ['N-COUNT', ''],
    ['S-YEAR', '应为 2024'],
  ]);
});

test('a long list is capped, and says so', () => {
  const { rows, intro } = resultSheet(entry(Array.from({ length: 1001 }, () => finding())));
  expect(rows).toHaveLength(1000);
  expect(intro.join()).toContain('只列出前 1000 项，共 1001 项');
});

test('a file that was not read, is no workbook, or with nothing found gets no copy', async () => {
  const workbook = rawWorkbook(worksheet(''));
  expect(await toMarked(entry([finding()], { status: 'unreadable' }), workbook)).toBeUndefined();
  expect(await toMarked(entry([], { status: 'passed' }), workbook)).toBeUndefined();
  expect(await toMarked(entry([finding()]), strToU8('单位名称\n某市水务局\n'))).toBeUndefined();
});

describe('a file that may take long', () => {
  const rows = (count: number) => rawWorkbook(worksheet('<row/>'.repeat(count)));
  const bulky = rows(ordinary.totalSize / '<row/>'.length);
  const begun = jest.fn();
  const briefly = <T>(step: () => T): T => {
    begun();
    return step();
  };
  beforeEach(() => begun.mockClear());

  test('is left to a process of its own before anything is done', async () => {
    await expect(toMarkedCopy(entry([finding()]), bulky, briefly)).rejects.toThrow(HeavyWorkbook);
    expect(begun).not.toHaveBeenCalled();
  });

  test('is marked there', async () => {
    expect(await toMarkedCopy(entry([finding()]), bulky)).toBeInstanceOf(Uint8Array);
  });

  test('may be a document', async () => {
    const document = packDocument('<w:p/>'.repeat(ordinary.totalSize / '<w:p/>'.length));
    await expect(toMarkedCopy(entry([finding()]), document, briefly)).rejects.toThrow(HeavyWorkbook);
    expect(begun).not.toHaveBeenCalled();
  });

  test.each([
    ['an ordinary one', rows(10), [finding()]],
    ['one without findings', bulky, []],
  ])('%s is not', async (_, bytes, findings) => {
    await toMarkedCopy(entry(findings), bytes, briefly);
    expect(begun).toHaveBeenCalledTimes(1);
  });
});
