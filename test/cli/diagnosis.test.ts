import { patchedWorkbook } from '../rules/patch.js';
import { fileOf } from './findings-document.js';
import { Workplace } from './workplace.js';

const at = new Workplace();

const IN_TABLE_FOUR = { 'review.reconsideration.total': 9 };

async function printed(patch: Parameters<typeof patchedWorkbook>[1], ...flags: string[]) {
  at.put('年报.xlsx', await patchedWorkbook('2021', patch));
  return (await at.run('validate', '年报.xlsx', ...flags)).stdout;
}

test('the suggestion comes first, and what it explains is folded under it', async () => {
  const text = await printed({ set: { 'requests.granted.individuals': 41 } });
  expect(text.split('\n').slice(2, 7)).toEqual([
    '',
    '  三、收到和处理政府信息公开申请情况',
    '    建议 依申请公开!D6 由 41 改为 14，可同时消除 2 项错误（数字 1 和 4 颠倒）',
    '         错误 依申请公开!J6  各类申请人之和应等于总计（应为 46，现为 19） T3-ROW',
    '         错误 依申请公开!D27  （一）至（六）之和应等于（七）总计（应为 58，现为 31） T3-COL',
  ]);
});

test('a table with a suggestion stands before prose that only differs from it', async () => {
  const overview = '全年新收政府信息公开申请41件。';
  const text = await printed({ set: { 'requests.received.total': 14, 'narrative.overview': overview } });
  expect(text).toContain('N-COUNT');
  expect(text.indexOf('建议 依申请公开!J4')).toBeGreaterThan(0);
  expect(text.indexOf('建议 依申请公开!J4')).toBeLessThan(text.indexOf('N-COUNT'));
});

test('a blank total reads as one', async () => {
  const text = await printed({ set: { 'requests.granted.total': null } });
  expect(text).toContain('    建议 依申请公开!J6 填写 19，可同时消除 2 项错误（各部分已填，总计空着）\n');
  expect(text).toContain('（应为 19，现在空着）');
});

test('what else is wrong stands below in full', async () => {
  const text = await printed({
    set: { 'requests.granted.individuals': 41, 'review.reconsideration.pending': -1 },
  });
  expect(text.match(/^ {4}\S+ \S+/gm)).toEqual(['    建议 依申请公开!D6', '    建议 复议诉讼!D4']);
});

test('what cannot be told apart is listed, and said to be', async () => {
  const text = await printed({ set: IN_TABLE_FOUR });
  expect(text.split('\n').slice(3, 11)).toEqual([
    '  四、政府信息公开行政复议、行政诉讼情况',
    '    建议 以下 5 种改法只取其一；仅凭表内数据无法区分，请对照原始材料',
    '         复议诉讼!E4 由 9 改为 4',
    '         复议诉讼!A4 由 2 改为 7',
    '         复议诉讼!B4 由 0 改为 5',
    '         复议诉讼!C4 由 1 改为 6',
    '         复议诉讼!D4 由 1 改为 6',
    '         错误 复议诉讼!E4  四种结果之和应等于总计（应为 4，现为 9） T4-SUM',
  ]);
});

test('two cells at once are one suggestion', async () => {
  const set = { 'requests.received.individuals': 6, 'requests.received.businesses': 31 };
  expect(await printed({ set })).toContain(
    '建议 依申请公开!D4 由 6 改为 31，并将 依申请公开!E4 由 31 改为 6，可同时消除 2 项错误（两处的数写颠倒了',
  );
});

test('folded findings count among those shown', async () => {
  const set = { 'requests.granted.individuals': 41, ...IN_TABLE_FOUR };
  const text = await printed({ set }, '--max-findings', '1');
  expect(text.match(/错误 \S+!\S+ .* T\d/g)).toHaveLength(1);
  expect(text).toContain('只显示前 1 项，共 3 项');
});

test('more than can be explained is said', async () => {
  const fields = ['individuals', 'businesses', 'research', 'publicInterest', 'legalServices'];
  const records = ['granted', 'partlyGranted', 'refused.process', 'unavailable.notHeld', 'carriedOut'];
  const set = Object.fromEntries(
    records.flatMap((record, row) =>
      fields.map((field, column) => [
        `requests.${record}.${field}`,
        100 + 37 * row * row + 11 * column * column * row,
      ]),
    ),
  );
  expect(await printed({ set })).toContain('错误较多');
  const { diagnosesCut } = fileOf((await at.run('validate', '--format', 'json')).stdout);
  expect(diagnosesCut).toBe(true);
});

test('json has the diagnosis and all findings', async () => {
  const file = fileOf(await printed({ set: { 'requests.granted.individuals': 41 } }, '--format', 'json'));
  expect(file.findings).toHaveLength(2);
  expect(file.diagnoses).toEqual([
    {
      at: '依申请公开!D6',
      sheet: '依申请公开',
      cell: 'D6',
      key: 'requests.granted.individuals',
      from: 41,
      to: 14,
      clears: 2,
      why: '数字 1 和 4 颠倒',
      explains: [0, 1],
    },
  ]);
  expect(file).not.toHaveProperty('diagnosesCut');
});

test('json: tied diagnoses follow each other, several cells stand in also', async () => {
  const tied = fileOf(await printed({ set: IN_TABLE_FOUR }, '--format', 'json')).diagnoses;
  expect(tied.map((one) => [one.cell, one.tied, one.explains])).toEqual(
    ['E4', 'A4', 'B4', 'C4', 'D4'].map((cell) => [cell, true, [0]]),
  );
  const set = { 'requests.received.individuals': 6, 'requests.received.businesses': 31 };
  const [pair] = fileOf(await printed({ set }, '--format', 'json')).diagnoses;
  expect(pair).toMatchObject({
    cell: 'D4',
    to: 31,
    also: [{ sheet: '依申请公开', cell: 'E4', from: 31, to: 6 }],
  });
});

test('a draft lists the findings as they are', async () => {
  at.put('年报.xlsx', await patchedWorkbook('2021', { set: IN_TABLE_FOUR }));
  await at.run('render', '年报.xlsx', '--html', '--draft');
  const page = at.read('年报.html');
  expect([page.includes('结果维持、结果纠正、其他结果、尚未审结相加'), page.includes('建议 ')]).toEqual([
    true,
    false,
  ]);
});
