import { type Command, Option } from 'commander';
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
import { KINDS, kindList, notEmpty, yearNumber } from '../input/read-options.js';
import type { Io } from '../io.js';
import { checkWorkbookName } from '../output/workbook-name.js';
import { checkOutputs, writeOutput } from '../output/write.js';
import { carryFromFile } from './template-job.js';

const texts = messages.cli.template;

interface Options {
  year: number;
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
    .requiredOption('--year <年度>', texts.year, yearNumber)
    .option('-o, --out <文件>', fill(texts.out, { name }), notEmpty)
    .option('--organ <名称>', texts.organ)
    .addOption(new Option('--kind <类别>', fill(texts.kind, { kinds: kindList() })).choices(KINDS))
    .option('--previous <文件>', texts.previous)
    .option('--from <数据.json>', texts.from)
    .option('--force', texts.force)
    .action(async (options: Options) => done(await template(options, io)));
}

async function template(options: Options, io: Io): Promise<number> {
  const { year, out = fill(texts.defaultName, { year }), previous, from, force = false } = options;
  const edition = editions.forYear(year);
  if (!edition) throw new Failure('noEdition', { year, first: editions.all[0]?.from ?? '' });
  const inputs = [previous, from].filter((file) => file !== undefined);
  await checkOutputs([{ path: out, force }], inputs, io.cwd);
  checkWorkbookName(out);
  const content = await contentOf(options, edition, io);
  const { writeTemplate } = await import('../../workbook/template/write-template.js');
  await writeOutput(out, await writeTemplate(edition, content), io.cwd);
  io.stdout(`${fill(messages.cli.wrote, { path: plain(out) })}\n`);
  return PASSED;
}

async function contentOf(
  { year, organ, kind, previous, from }: Options,
  edition: Edition,
  io: Io,
): Promise<TemplateContent> {
  const carried = previous === undefined ? undefined : await readPrevious(previous, year, io);
  const data = from === undefined ? undefined : await readData(from, year, edition, io);
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

async function readData(file: string, year: number, edition: Edition, io: Io): Promise<ReportData> {
  const data = parseJson(file, (await readNamed(file, io.cwd, 'dataSize')).toString('utf8'));
  const problems = await dataProblems(data);
  if (problems.length > 0) throw new Failure('badData', { path: file }, problems);
  const checked = data as ReportData;
  if (checked.edition !== edition.id)
    throw new Failure('dataEdition', { path: file, edition: checked.edition, year, wanted: edition.id });
  if (checked.year !== null && checked.year !== year)
    throw new Failure('dataYear', { path: file, year, dataYear: checked.year });
  return checked;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Failure('badJson', { path: file });
  }
}
