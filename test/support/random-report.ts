import type { Edition } from '../../src/edition/edition.js';
import type { ReportData } from '../../src/report/data.js';
import type { Value } from '../../src/report/value.js';
import { editionOf, validData } from './fixtures.js';
import { Random } from './random.js';

/**
 * The figures of a valid report by key, the same for the same seed: every equality of the form holds, and no figure is
 * one that a rule would wonder about. Like real ones they are mostly zeros, from offices of all sizes.
 */
export function randomFigures(edition: Edition, seed: number): Map<string, number> {
  const random = new Random(seed);
  const figures = new Map<string, number>();
  const size = 10 ** random.whole(1, 4);
  for (const { key } of edition.cells.values()) figures.set(key, 0);
  disclosure(edition, figures, random, size);
  requests(edition, figures, random, size);
  review(edition, figures, random, size);
  return figures;
}

/** The data document of such a report; its prose states no number. */
export function randomReport(id: string, seed: number): ReportData {
  const edition = editionOf(id);
  const data = structuredClone(validData(id)) as ReportData & Record<string, unknown>;
  for (const [key, number] of randomFigures(edition, seed)) setKey(data, key, number);
  data.narrative = { ...data.narrative, ...PROSE };
  delete data.notes;
  return data;
}

/** Says what every report has to speak of, and nothing that a table could contradict. */
const PROSE = {
  overview:
    '本机关按照要求做好政府信息公开工作。\n（一）主动公开。及时公开机构职能、政策文件和办事指南。\n（二）依申请公开。规范登记、审核、办理、答复、送达各环节。\n（三）政府信息管理。严格公开前的保密审查。\n（四）平台建设。做好门户网站专栏的更新维护。\n（五）监督保障。组织业务培训，开展工作考核、社会评议和责任追究。',
  problems:
    '存在的主要问题：有的栏目更新不够及时，政策解读形式不够丰富。\n改进情况：明确专人负责更新，增加图文解读，逐项整改落实。',
  other: '本机关未收取信息处理费。没有其他需要报告的事项。',
};

/** Mostly nothing, sometimes much. */
function some(random: Random, size: number): number {
  return random.chance(0.45) ? 0 : Math.floor(size ** random.next());
}

function disclosure(edition: Edition, figures: Map<string, number>, random: Random, size: number): void {
  const has = (key: string) => edition.cells.has(`disclosure.${key}`);
  const set = (key: string, number: number) => has(key) && figures.set(`disclosure.${key}`, number);
  for (const record of ['rules', 'normativeDocuments']) {
    const made = record === 'rules' ? 0 : some(random, 30);
    set(`${record}.issued`, made);
    set(`${record}.repealed`, record === 'rules' ? 0 : some(random, 10));
    set(`${record}.inForce`, made + (record === 'rules' ? 0 : some(random, 200)));
    set(`${record}.made`, made);
    set(`${record}.newlyPublished`, made);
    set(`${record}.totalPublished`, made + some(random, 200));
  }
  for (const record of ['licensing', 'otherServices', 'penalties', 'coercion', 'fees']) {
    const lastYear = some(random, 200);
    set(`${record}.lastYear`, lastYear);
    set(`${record}.change`, random.whole(-lastYear, 20));
    set(`${record}.decisions`, some(random, size * 50));
  }
  set('fees.amount', some(random, 100) + random.whole(0, 9999) / 10_000);
  const projects = some(random, 100);
  set('procurement.projects', projects);
  set('procurement.amount', projects * 12.5);
}

function requests(edition: Edition, figures: Map<string, number>, random: Random, size: number): void {
  const cells = [...edition.cells.values()].filter(({ table }) => table === 'requests');
  const flow = ['received', 'carriedIn', 'carriedOut', 'total'];
  const records = [...new Set(cells.map(({ record }) => record))].filter((record) => !flow.includes(record));
  const fields = [...new Set(cells.map(({ field }) => field))].filter((field) => field !== 'total');
  const at = (record: string, field: string) => `requests.${record}.${field}`;
  for (const field of fields) {
    const share = field === 'individuals' ? size : size / 10;
    let total = 0;
    for (const record of records) {
      const number = random.chance(0.5) ? 0 : Math.floor(some(random, share));
      figures.set(at(record, field), number);
      total += number;
    }
    const carriedOut = some(random, Math.max(1, share / 5));
    const carriedIn = random.whole(0, Math.min(total + carriedOut, Math.ceil(share / 5)));
    figures.set(at('total', field), total);
    figures.set(at('carriedOut', field), carriedOut);
    figures.set(at('carriedIn', field), carriedIn);
    figures.set(at('received', field), total + carriedOut - carriedIn);
  }
  for (const record of [...records, ...flow])
    figures.set(at(record, 'total'), sum(fields.map((field) => figures.get(at(record, field)) ?? 0)));
}

function review(edition: Edition, figures: Map<string, number>, random: Random, size: number): void {
  const cells = [...edition.cells.values()].filter(({ table }) => table === 'review');
  for (const record of new Set(cells.map((cell) => cell.record))) {
    const parts = cells.filter((cell) => cell.record === record && cell.field !== 'total');
    for (const { key } of parts) figures.set(key, some(random, Math.max(2, size / 20)));
    figures.set(`review.${record}.total`, sum(parts.map(({ key }) => figures.get(key) ?? 0)));
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function setKey(tree: Record<string, unknown>, key: string, value: Value): void {
  const steps = key.split('.');
  const last = steps.pop() ?? '';
  const node = steps.reduce((branch, step) => branch[step] as Record<string, unknown>, tree);
  node[last] = value;
}
