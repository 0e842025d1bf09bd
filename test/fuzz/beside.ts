import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportData } from '../../src/report/data.js';
import { templateWorkbook } from '../support/fixtures.js';
import { Random } from '../support/random.js';
import { type Fuzzed, fuzz } from './mutate.js';
import { brokenJson, brokenLines } from './mutate-json.js';
import { brokenText } from './mutate-text.js';

/** Runs a command in a folder. */
export type Run = (args: readonly string[]) => Promise<unknown>;

/** A file beside a report, which a flag or the config names, and the commands that read it. */
interface Beside {
  readonly file: string;
  readonly content: Uint8Array;
  readonly commands: readonly (readonly string[])[];
  readonly broken: (content: Uint8Array, random: Random, done: string[]) => Uint8Array;
}

/** A valid report of some unit: from the project's folder, as tests and scripts are run. */
function unit(name: string, year = 2024): Promise<Uint8Array> {
  const data: ReportData = JSON.parse(readFileSync('fixtures/2021.json', 'utf8'));
  return templateWorkbook({ ...data, year, organ: { ...data.organ, name } });
}

const UNITS = ['某市水务局', '某市林业局', '某市气象局'];

const ROSTER = `单位名称,单位类别,上级单位,别名,联系人,电话,截止日期
某市水务局,部门,某市人民政府,"市水务局、水务局",张三,0513-1234567,2025-01-31
"某市林业局",部门,某市人民政府,,李四,,2025-1-31
某市气象局,其他,,,,,
某市教育局,,,,,,
`;

const CONFIG = {
  rules: { 'S-DATE': 'notice', 'N-COUNT': 'off', 'T3-CARRY': 'warning' },
  waivers: [
    { rule: 'S-DATE', organ: '某市林业局', reason: '机构改革', until: '2025-12-31' },
    { rule: 'T3-ROW', file: '各部门/*.xlsx', cell: '依申请公开!J5', reason: '已核实' },
    { rule: 'V-BLANK', file: '**/年报.xlsx', key: 'requests.granted.total', reason: '已核实' },
  ],
  roster: '名册.csv',
  previous: '上年.xlsx',
  failOn: 'warning',
  deadlines: { department: '01-20', government: '03-15' },
  site: { name: '某市人民政府', url: 'https://example.gov.cn/{year}/{file}' },
};

const JSON_RESULT = ['--format', 'json'];
const ALL = ['validate', '年报.xlsx', '各部门'];
const encode = (text: string) => new TextEncoder().encode(text);

/** Writes a report into a folder, and what stands beside it; results are those of the program itself. */
export async function besides(folder: string, run: Run): Promise<Beside[]> {
  const write = (name: string, content: Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
    return content;
  };
  const read = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));
  write('年报.xlsx', await unit('某市水务局'));
  const last = write('上年.xlsx', await unit('某市水务局', 2023));
  for (const [index, name] of UNITS.entries()) write(`各部门/${index}.xlsx`, await unit(name));
  const roster = write('名册.csv', encode(ROSTER));
  const config = write('配置.json', encode(JSON.stringify(CONFIG)));
  const list = write('列表.txt', encode('年报.xlsx\n各部门\n各部门/0.xlsx\r\n'));
  const units = ['--roster', '名册.csv', '--batch-year', '2024'];
  for (const shard of [1, 2])
    await run(['validate', '各部门', ...units, `--shard=${shard}/2`, '--format', `ndjson=${shard}.ndjson`]);
  await run([...ALL, '--format', 'json=结果.json', '--format', 'ledger=台账.xlsx']);
  const data = write('数据.json', new Uint8Array(readFileSync('fixtures/2021.json')));
  const merge = ['merge', '1.ndjson', '2.ndjson'];
  const anyFile = (content: Uint8Array, random: Random, done: string[]) => {
    const fuzzed = fuzz([content], random.whole(0, 2 ** 31), 0);
    done.push(...fuzzed.done);
    return fuzzed.bytes;
  };
  const asText =
    (broken: typeof brokenJson): Beside['broken'] =>
    (content, random, done) =>
      encode(broken(new TextDecoder().decode(content), random, done));
  return [
    {
      file: '配置.json',
      content: config,
      broken: asText(brokenJson),
      commands: [
        [...ALL, '--config', '配置.json', ...JSON_RESULT],
        ['render', '年报.xlsx', '--config', '配置.json', '--html', '--draft', '--force'],
        ['waive', '年报.xlsx', 'T2-FORCE', '--reason', '已核实', '--config', '配置.json'],
      ],
    },
    {
      file: '名册.csv',
      content: roster,
      broken: brokenText,
      commands: [
        [...ALL, ...units, ...JSON_RESULT],
        [...ALL, ...units, '--format', 'ledger=台账2.xlsx'],
        ['rollup', '各部门', '--roster', '名册.csv', '-o', '汇总.xlsx', '--force'],
        [...merge, '--roster', '名册.csv', ...JSON_RESULT],
      ],
    },
    {
      file: '名册.csv',
      content: read('台账.xlsx'),
      broken: anyFile,
      commands: [[...ALL, ...units, ...JSON_RESULT]],
    },
    {
      file: '上年.xlsx',
      content: last,
      broken: anyFile,
      commands: [
        ['validate', '年报.xlsx', '--previous', '上年.xlsx', ...JSON_RESULT],
        ['render', '年报.xlsx', '--previous', '上年.xlsx', '--html', '--draft', '--force'],
        ['template', '--year', '2024', '--previous', '上年.xlsx', '-o', '空白.xlsx', '--force'],
        ['diff', '上年.xlsx', '年报.xlsx', ...JSON_RESULT],
      ],
    },
    {
      file: '各部门/1.xlsx',
      content: read('各部门/1.xlsx'),
      broken: anyFile,
      commands: [
        ['validate', '年报.xlsx', '--children', '各部门', ...JSON_RESULT],
        ['rollup', '各部门', '-o', '汇总.xlsx', '--force'],
        ['fix', '各部门', '-o', '更正', '--force'],
        ['import', '各部门/1.xlsx', '-o', '导入.xlsx', '--force'],
      ],
    },
    {
      file: '1.ndjson',
      content: read('1.ndjson'),
      broken: asText(brokenLines),
      commands: [
        [...merge, ...JSON_RESULT],
        [...merge, '--format', 'html=结果.html', '--format', 'csv=结果.csv'],
        [...ALL, '--since', '1.ndjson', ...JSON_RESULT],
      ],
    },
    {
      file: '结果.json',
      content: read('结果.json'),
      broken: asText(brokenJson),
      commands: [
        ['merge', '结果.json', ...JSON_RESULT],
        ['merge', '结果.json', '--format', 'html=结果.html'],
        [...ALL, '--since', '结果.json', ...JSON_RESULT],
      ],
    },
    {
      file: '台账.xlsx',
      content: read('台账.xlsx'),
      broken: anyFile,
      commands: [[...ALL, '--format', 'ledger=台账.xlsx']],
    },
    {
      file: '列表.txt',
      content: list,
      broken: (...from) => withinFolder(brokenText(...from)),
      commands: [['validate', '--files-from', '列表.txt', ...JSON_RESULT]],
    },
    {
      file: '数据.json',
      content: data,
      broken: asText(brokenJson),
      commands: [['template', '--from', '数据.json', '-o', '填好.xlsx', '--force']],
    },
  ];
}

/** A list may name whatever there is on a machine; what is tried stands beside it. */
const withinFolder = (list: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(list)
      .toString('latin1')
      .replace(/\.\.|(?<=^|[\r\n])[ \t]*[/~]/g, 'x'),
    'latin1',
  );

/** Makes number `index` of a seed out of some file beside a report: always the same one. */
export function fuzzBeside(
  all: readonly Beside[],
  seed: number,
  index: number,
): Fuzzed & Pick<Beside, 'file' | 'content'> & { readonly args: readonly string[] } {
  const random = new Random(Math.imul(seed, 0x85ebca6b) ^ Math.imul(index + 1, 0x9e3779b1));
  const { file, content, commands, broken } = random.pick(all);
  const done: string[] = [file];
  const bytes = broken(content, random, done);
  const args = random.pick(commands);
  return { bytes, done: [...done, args.join(' ')], file, content, args };
}
