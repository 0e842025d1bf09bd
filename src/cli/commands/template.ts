import type { Command } from 'commander';
import type { Edition } from '../../edition/edition.js';
import { editions } from '../../edition/editions.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { type ReportData, valuesOf } from '../../report/data.js';
import { dataProblems } from '../../report/data-problems.js';
import { plain } from '../../reporter/plain.js';
import type { TemplateContent } from '../../workbook/template/content.js';
import { PASSED } from '../exit.js';
import { Failure } from '../failure.js';
import { inPlace } from '../in-place.js';
import { inputOf } from '../input/paths.js';
import { readNamed } from '../input/read-named.js';
import { kindOption, notEmpty, yearNumber } from '../input/read-options.js';
import type { Io } from '../io.js';
import { checkWorkbookName } from '../output/workbook-name.js';
import { checkOutputs, writeOutput } from '../output/write.js';
import { carryFromFile } from './template-job.js';

const texts = messages.cli.template;

interface Options {
  /** May be left to the data. */
  year?: number;
  out?: string;
  organ?: string;
  kind?: string;
  previous?: string;
  from?: string;
  force?: boolean;
}

export function addTemplate(program: Command, io: Io, done: (code: number) => void): void {
  const name = fill(texts.defaultName, { year: '<年度>' });
  program
    .command('template')
    .description(texts.description)
    .option('--year <年度>', texts.year, yearNumber)
    .option('-o, --out <文件>', fill(texts.out, { name }), notEmpty)
    .option('--organ <名称>', texts.organ)
    .addOption(kindOption(texts.kind))
    .option('--previous <文件>', texts.previous)
    .option('--from <数据.json>', texts.from)
    .option('--force', texts.force)
    .action(async (options: Options) => done(await template(options, io)));
}

async function template(options: Options, io: Io): Promise<number> {
  const { previous, from, force = false } = options;
  const data = from === undefined ? undefined : await readData(from, io);
  const year = options.year ?? data?.year;
  if (year == null) throw new Failure('missingOption', { name: '--year <年度>', command: 'report template' });
  const { out = fill(texts.defaultName, { year }) } = options;
  const edition = editions.forYear(year);
  if (!edition) throw new Failure('noEdition', { year, first: editions.all[0]?.from ?? '' });
  const inputs = [previous, from].filter((file) => file !== undefined);
  await checkOutputs([{ path: out, force }], inputs, io.cwd);
  checkWorkbookName(out);
  const carried = previous === undefined ? undefined : await readPrevious(previous, year, io);
  if (from !== undefined && data) checkData(data, from, year, edition);
  const content = contentOf(options, year, edition, carried, data);
  const { writeTemplate } = await import('../../workbook/template/write-template.js');
  await writeOutput(out, await writeTemplate(edition, content), io.cwd);
  io.stdout(`${fill(messages.cli.wrote, { path: plain(out) })}\n`);
  if (previous !== undefined && carried) io.stdout(`${plain(carriedText(previous, carried, edition))}\n`);
  return PASSED;
}

function contentOf(
  { organ, kind }: Options,
  year: number,
  edition: Edition,
  carried: Awaited<ReturnType<typeof readPrevious>> | undefined,
  data: ReportData | undefined,
): TemplateContent {
  return {
    year,
    organ: {
      name: organ ?? data?.organ.name ?? carried?.organ ?? null,
      kind: kind ?? data?.organ.kind ?? carried?.kind ?? null,
    },
    publishedOn: data?.publishedOn ?? null,
    narrative: data?.narrative ?? {},
    notes: data?.notes ?? {},
    values: new Map([...(carried?.values ?? []), ...(data ? valuesOf(data, edition) : [])]),
    ...(carried && { carried: carried.values }),
  };
}

async function readPrevious(named: string, year: number, io: Io) {
  const file = await inputOf(named, io);
  const carried = await carryFromFile(file, { cwd: io.cwd, year }, inPlace(io));
  if (carried.refused !== undefined)
    throw new Failure('previousRefused', { path: file, message: carried.refused });
  if (carried.year !== year - 1)
    throw new Failure('previousYear', { path: file, found: carried.year ?? '', wanted: year - 1 });
  return carried;
}

/** Which figures came from last year's report, by the rows that they stand in. */
function carriedText(
  path: string,
  { values }: { values: ReadonlyMap<string, unknown> },
  edition: Edition,
): string {
  const cells = [...edition.cells.values()].filter(({ key }) => values.has(key));
  const records = [...new Set(cells.map(({ recordTitle }) => recordTitle))].join('、');
  return cells.length === 0
    ? fill(texts.carriedNothing, { path })
    : fill(texts.carried, { path, count: cells.length, records });
}

async function readData(file: string, io: Io): Promise<ReportData> {
  const data = parseJson(file, (await readNamed(file, io.cwd, 'dataSize')).toString('utf8'));
  const problems = await dataProblems(data);
  if (problems.length > 0) throw new Failure('badData', { path: file }, problems);
  return data as ReportData;
}

function checkData(data: ReportData, file: string, year: number, edition: Edition): void {
  if (data.edition !== edition.id)
    throw new Failure('dataEdition', { path: file, edition: data.edition, year, wanted: edition.id });
  if (data.year !== null && data.year !== year)
    throw new Failure('dataYear', { path: file, year, dataYear: data.year });
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Failure('badJson', { path: file });
  }
}
