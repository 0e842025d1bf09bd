import { checkWorkbook } from '../../../src/check/check-workbook.js';
import { editions } from '../../../src/edition/editions.js';
import { toData } from '../../../src/report/data.js';
import { rules } from '../../../src/rules/rules.js';
import { type Cell as ExcelCell, Workbook, type Worksheet } from '../../../src/workbook/exceljs.js';
import { editionOf, foreignContent, readWorkbook, validData } from '../../support/fixtures.js';
import { foreignWorkbook, styles } from '../../support/foreign.js';
import { written } from '../../support/written.js';

/** A valid report on one sheet, unmerged, after somebody's hand went over it. */
async function edited(edit: (sheet: Worksheet) => void, id = '2021'): Promise<Uint8Array> {
  const bytes = await foreignWorkbook(editionOf(id), foreignContent(validData(id)), {
    ...styles.oneSheet,
    spans: 'blank',
  });
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (sheet) edit(sheet);
  return written(workbook);
}

/** The cells that say something, line breaks and spaces apart. */
function cellsSaying(sheet: Worksheet, text: string): ExcelCell[] {
  const found: ExcelCell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master === cell && String(cell.value).replace(/\s/g, '') === text) found.push(cell);
    });
  });
  return found;
}

function retype(sheet: Worksheet, from: string, to: string): void {
  const cells = cellsSaying(sheet, from);
  expect(cells.length).toBeGreaterThan(0);
  for (const cell of cells) cell.value = to;
}

/** Exchanges what two rows say, from a column on. */
function exchangeRows(sheet: Worksheet, one: number, other: number): void {
  for (let column = 1; column <= sheet.columnCount; column++) {
    const [a, b] = [sheet.getCell(one, column), sheet.getCell(other, column)];
    if (a.master !== a || b.master !== b) continue;
    [a.value, b.value] = [b.value, a.value];
  }
}

async function findings(bytes: Uint8Array) {
  const { result } = await checkWorkbook('a.xlsx', bytes, { editions, rules, read: {} });
  return result.findings.map(({ rule, actual }) => [rule, actual]);
}

test('rows in another order keep their figures', async () => {
  const bytes = await edited((sheet) => {
    const [one] = cellsSaying(sheet, '一、本年新收政府信息公开申请数量');
    const [two] = cellsSaying(sheet, '二、上年结转政府信息公开申请数量');
    exchangeRows(sheet, Number(one?.row), Number(two?.row));
  });
  expect(toData(await readWorkbook(bytes)).requests).toEqual(validData('2021').requests);
  expect(await findings(bytes)).toEqual([]);
});

test('a column of table four belongs to the group that stands over it', async () => {
  const bytes = await edited((sheet) => {
    const [direct] = cellsSaying(sheet, '未经复议直接起诉');
    const [after] = cellsSaying(sheet, '复议后起诉');
    if (direct && after) [direct.value, after.value] = [after.value, direct.value];
  });
  const { review } = validData('2021') as unknown as { review: Record<string, unknown> };
  expect(toData(await readWorkbook(bytes)).review).toEqual({
    reconsideration: review.reconsideration,
    directLitigation: review.litigationAfterReconsideration,
    litigationAfterReconsideration: review.directLitigation,
  });
});

test.each([
  ['总计', '合计', 2],
  ['其他', '其它', 1],
  ['（七）总计', '总计', 1],
  ['商业企业', '企业', 1],
  ['规章', '规定', 1],
  ['3.其他', '其他', 1],
  ['本年处理决定数量', '处理决定数量（2024年办件量）', 1],
  ['规章', '规章（设区的市、自治州人民政府填写）', 1],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '2.申请人逾期未缴费', 1],
])('%s typed as %s is recognised and named', async (label, typed, wordings) => {
  const bytes = await edited((sheet) => retype(sheet, label, typed));
  expect(toData(await readWorkbook(bytes))).toEqual(validData('2021'));
  expect(await findings(bytes)).toEqual(Array(wordings).fill(['F-LABEL', typed]));
});

test.each([
  ['2021', { 本年制发件数: '本年新制发数量', 本年废止件数: '本年新废止数量', 现行有效件数: '现行有效数量' }],
  ['2019', { 本年新制作数量: '本年新', 本年新公开数量: '本年新' }],
])('where a whole header of %s is misworded, order and rows tell its columns', async (id, words) => {
  const typed = Object.entries(words);
  const bytes = await edited((sheet) => {
    for (const [label, other] of typed) retype(sheet, label, other);
  }, id);
  expect(toData(await readWorkbook(bytes))).toEqual(validData(id));
  expect(await findings(bytes)).toEqual(typed.map(([, other]) => ['F-LABEL', other]));
});

test('the words of a form of another year are not worth correcting', async () => {
  const bytes = await edited((sheet) => {
    retype(sheet, '本年新制作数量', '本年新');
    const title = `${validData('2019').organ.name}2023年政府信息公开工作年度报告`;
    retype(
      sheet,
      `${validData('2019').organ.name}${validData('2019').year}年政府信息公开工作年度报告`,
      title,
    );
  }, '2019');
  const { result } = await checkWorkbook('a.xlsx', bytes, { editions, rules, read: {} });
  const found = result.findings.map(({ rule }) => rule);
  expect(found).toContain('S-TABLE');
  expect(found).not.toContain('F-LABEL');
});

test('a wording that comes again in a table is one finding, with all its cells', async () => {
  const bytes = await edited((sheet) => retype(sheet, '本年处理决定数量', '本年处理决定数'));
  const { result } = await checkWorkbook('a.xlsx', bytes, { editions, rules, read: {} });
  expect(result.findings.map(({ rule, places }) => [rule, places.length])).toEqual([['F-LABEL', 2]]);
});

test.each([
  ['2021', '一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量（件）'],
  ['2019', '采购总金额', '采购总金额（单位：万元）'],
])('in the %s edition, a unit behind %s does no harm', async (id, label, typed) => {
  const bytes = await edited((sheet) => retype(sheet, label, typed), id);
  expect(toData(await readWorkbook(bytes))).toEqual(validData(id));
  expect(await findings(bytes)).toEqual([]);
});

test('another unit than the form prints is named', async () => {
  const bytes = await edited((sheet) =>
    retype(sheet, '本年收费金额（单位：万元）', '本年收费金额（单位：元）'),
  );
  expect(await findings(bytes)).toEqual([['F-LABEL', '本年收费金额（单位：元）']]);
});

test('a row of column numbers in table three is no local row', async () => {
  const bytes = await edited((sheet) => {
    const [first] = cellsSaying(sheet, '一、本年新收政府信息公开申请数量');
    const at = Number(first?.row);
    sheet.insertRow(at, []);
    sheet.getCell(at, 1).value = '栏次';
    const [individuals] = cellsSaying(sheet, '自然人');
    for (let column = 0; column < 7; column++)
      sheet.getCell(at, Number(individuals?.col) + column).value = column + 1;
  });
  expect(toData(await readWorkbook(bytes))).toEqual(validData('2021'));
  expect(await findings(bytes)).toEqual([]);
});

test('a caption that repeats the heading is no prose of the section before', async () => {
  const bytes = await edited((sheet) => {
    const [heading] = cellsSaying(sheet, '二、主动公开政府信息情况');
    const below = Number(heading?.row) + 1;
    sheet.insertRow(below, ['主动公开政府信息情况']);
  });
  expect(toData(await readWorkbook(bytes))).toEqual(validData('2021'));
  expect(await findings(bytes)).toEqual([]);
});

test.each([
  ['each word in a row of its own', (words: string[]) => words],
  ['strokes between the words', (words: string[]) => [words.join(' | ')]],
])('tables pasted as plain text are told from another file: %s', async (_, lines) => {
  const flat = new Workbook();
  const page = flat.addWorksheet('Sheet1');
  await edited((sheet) =>
    sheet.eachRow((row) => {
      const words: string[] = [];
      row.eachCell((cell) => cell.master === cell && words.push(String(cell.value)));
      for (const line of lines(words)) page.addRow([line]);
    }),
  );
  const bytes = await written(flat);
  const { result } = await checkWorkbook('a.xlsx', bytes, { editions, rules, read: {} });
  const [finding] = result.findings.filter(({ rule }) => rule === 'F-TABLE');
  expect(finding?.message).toMatch(/粘贴/u);
});

test('a misspelt header is named in its own block', async () => {
  const bytes = await edited((sheet) => {
    const cell = cellsSaying(sheet, '本年处理决定数量')[1];
    if (cell) cell.value = '本年处里决定数量';
  });
  expect(toData(await readWorkbook(bytes))).toEqual(validData('2021'));
  expect(await findings(bytes)).toEqual([['F-LABEL', '本年处里决定数量']]);
});

test.each([
  ['22①', 22],
  ['22²', 22],
  ['22（注1）', 22],
])('a footnote mark is no digit: %s is %d', async (text, number) => {
  const bytes = await edited((sheet) => {
    const [label] = cellsSaying(sheet, '行政处罚');
    if (label) sheet.getCell(Number(label.row), Number(label.col) + 1).value = text;
  });
  const report = await readWorkbook(bytes);
  expect(report.cells.get('disclosure.penalties.decisions')).toMatchObject({
    value: text,
    reading: { number },
  });
});

test('a raised footnote mark is no digit', async () => {
  const bytes = await edited((sheet) => {
    const [label] = cellsSaying(sheet, '行政处罚');
    const mark = { font: { vertAlign: 'superscript' as const }, text: '1' };
    if (label)
      sheet.getCell(Number(label.row), Number(label.col) + 1).value = { richText: [{ text: '22' }, mark] };
  });
  const report = await readWorkbook(bytes);
  expect(report.cells.get('disclosure.penalties.decisions')?.reading).toMatchObject({ number: 22 });
});

test('a row of column numbers under a header is no row of figures', async () => {
  const bytes = await edited((sheet) => {
    const last = cellsSaying(sheet, '总计').at(-1);
    const below = Number(last?.row) + 1;
    sheet.insertRow(below, []);
    for (let column = 1; column <= 15; column++)
      sheet.getCell(below, Number(last?.col) - 15 + column).value = column;
  });
  expect(toData(await readWorkbook(bytes)).review).toEqual(validData('2021').review);
});

test('an empty table four does not take the next section for its figures', async () => {
  const bytes = await edited((sheet) => {
    const last = cellsSaying(sheet, '总计').at(-1);
    const row = sheet.getRow(Number(last?.row) + 1);
    row.eachCell((cell) => {
      cell.value = null;
    });
    const [heading] = cellsSaying(sheet, '五、存在的主要问题及改进情况');
    if (heading)
      sheet.getCell(Number(heading.row) + 1, Number(heading.col)).value = '2024年，一是公开不够及时。';
  });
  expect(toData(await readWorkbook(bytes)).narrative.problems).toMatch(/^2024年，一是公开不够及时。/);
  expect(await findings(bytes)).toEqual([['V-EMPTY', undefined]]);
});

test('remarks under a table are kept as its note', async () => {
  const data = { ...validData('2021'), notes: { requests: '（注：含所属单位。）\n※另有口头咨询，未计入。' } };
  const bytes = await foreignWorkbook(editionOf('2021'), foreignContent(data), styles.oneSheet);
  expect(toData(await readWorkbook(bytes)).notes).toEqual(data.notes);
});

describe('the first columns of table three', () => {
  /** Blanks what stands right of a column label, and perhaps that too. */
  const cut = (label: string, withLabel: boolean, rows = Number.POSITIVE_INFINITY) =>
    edited((sheet) => {
      const [first] = cellsSaying(sheet, '自然人');
      const [last] = cellsSaying(sheet, label);
      const [from, to] = [
        Number(first?.row) - 1,
        Number(cellsSaying(sheet, '四、结转下年度继续办理')[0]?.row),
      ];
      for (let row = from; row <= to; row++)
        for (let column = 1; column <= sheet.columnCount; column++) {
          const isLeft = column < Number(last?.col) + (withLabel ? 0 : 1);
          if (!isLeft || row > from + rows) sheet.getCell(row, column).value = null;
        }
    });

  it('are read, and the others are missing', async () => {
    const bytes = await cut('商业企业', false);
    const { requests } = toData(await readWorkbook(bytes)) as unknown as {
      requests: { received: Record<string, unknown>; total: Record<string, unknown> };
    };
    expect(requests.received).toMatchObject({ individuals: 31, businesses: 6, research: null, total: null });
    expect(requests.total).toMatchObject({ individuals: 31, businesses: 6, research: null, total: null });
    expect((await findings(bytes)).map(([rule]) => rule)).toEqual(Array(5).fill('F-ROW'));
  });

  it('are no table without their rows, or without the first', async () => {
    expect((await findings(await cut('商业企业', false, 8))).map(([rule]) => rule)).toEqual(['F-TABLE']);
    expect((await findings(await cut('自然人', true))).map(([rule]) => rule)).toEqual(['F-TABLE']);
  });
});

describe('of labels that rows are too low for', () => {
  const CUT = [
    ['2.其他法律行政法规禁止公开', '法律行政法规禁止'],
    ['7.属于行政执法案卷', '行'],
    ['8.属于行政查询事项', '行'],
  ] as const;

  it('a part says which row it is, and between others hardly anything', async () => {
    const bytes = await edited((sheet) => {
      for (const [whole, part] of CUT) retype(sheet, whole, part);
    });
    expect(toData(await readWorkbook(bytes))).toEqual(validData('2021'));
    expect(await findings(bytes)).toEqual([
      ['F-LABEL', '法律行政法规禁止'],
      ['F-LABEL', '行'],
      ['F-LABEL', '行'],
    ]);
  });

  it('two parts of one are two rows, of which neither is it', async () => {
    const bytes = await edited((sheet) => {
      retype(sheet, '5.要求行政机关确认或重新出具已获取信息', '要求行政机关确认');
      retype(sheet, '4.无正当理由大量反复申请', '重新出具已获取');
    });
    const { requests } = toData(await readWorkbook(bytes)) as unknown as {
      requests: { notProcessed: { reissue: Record<string, unknown> } };
    };
    expect(Object.values(requests.notProcessed.reissue)).toEqual(Array(7).fill(null));
    expect((await findings(bytes)).map(([rule]) => rule)).toContain('F-ROW');
  });

  it('nothing says which of two rows a part is that both have', async () => {
    const bytes = await edited((sheet) => {
      retype(sheet, '一、本年新收政府信息公开申请数量', '政府信息公开申请数量');
      retype(sheet, '二、上年结转政府信息公开申请数量', '备注栏');
    });
    const { requests } = toData(await readWorkbook(bytes)) as unknown as {
      requests: { carriedIn: Record<string, unknown> };
    };
    expect(Object.values(requests.carriedIn)).toEqual(Array(7).fill(null));
    expect((await findings(bytes)).map(([rule]) => rule)).toContain('F-ROW');
  });
});
