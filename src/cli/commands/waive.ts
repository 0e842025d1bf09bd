import type { Command } from 'commander';
import { jobFiles } from '../../batch/job-files.js';
import { Checker } from '../../check/check-job.js';
import { addWaiver, newConfig } from '../../config/add-waiver.js';
import type { WaiverEntry } from '../../config/config.js';
import { coverage, hasExpired } from '../../config/waiver.js';
import type { FileEntry, FindingEntry } from '../../finding/entry.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { readDate } from '../../report/date.js';
import type { ReadOptions } from '../../report/report.js';
import { plain } from '../../reporter/plain.js';
import { isLocked } from '../../rules/rule.js';
import { planChecks } from '../check/plan-checks.js';
import { PASSED } from '../exit.js';
import { Failure } from '../failure.js';
import {
  addConfigOption,
  CONFIG_NAME,
  type ConfigFlag,
  type LoadedConfig,
  loadConfig,
} from '../input/config.js';
import { inputOf } from '../input/paths.js';
import { addPreviousOption } from '../input/previous.js';
import { addReadOptions } from '../input/read-options.js';
import { addUnitOptions, type UnitOptions } from '../input/unit-files.js';
import type { Io } from '../io.js';
import { writeOutput } from '../output/write.js';
import { ruleOf } from './explain.js';

const texts = messages.cli.waive;

interface Options extends ReadOptions, UnitOptions, ConfigFlag {
  reason: string;
  until?: string;
  previous?: string;
}

export function addWaive(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('waive')
    .description(texts.description)
    .argument('<文件>', texts.file)
    .argument('<规则>', texts.rule)
    .argument('[位置]', texts.place)
    .requiredOption('--reason <理由>', texts.reason)
    .option('--until <日期>', texts.until)
    .action(async (file: string, rule: string, place: string | undefined, options: Options) =>
      done(await waive({ file, rule, place }, options, io)),
    );
  addUnitOptions(addPreviousOption(addReadOptions(addConfigOption(command))));
}

interface Asked {
  readonly file: string;
  readonly rule: string;
  readonly place: string | undefined;
}

/** Writes a waiver of findings that are there into the config in use, else into a new one in the current folder. */
async function waive(asked: Asked, options: Options, io: Io): Promise<number> {
  const rule = ruleOf(asked.rule);
  if (isLocked(rule)) throw new Failure('waiveLocked', { rule: rule.id });
  if (options.config === false) throw new Failure('noConfigToWrite');
  const reason = options.reason.trim();
  if (reason === '') throw new Failure('emptyReason');
  const until = untilOf(options.until, io.today());
  const path = await inputOf(asked.file, io);
  const placed = await loadConfig(options.config, io.cwd);
  const entry = await checked(path, options, placed, io);
  const own = entry.findings.filter((finding) => finding.rule === rule.id);
  if (own.length === 0) throw noFinding(path, rule.id, entry);
  const waiver: WaiverEntry = {
    rule: rule.id,
    ...whomOf(path, entry, placed),
    ...placeOf(unquoted(asked.place), own),
    reason,
    ...(until !== undefined && { until }),
  };
  const covering = coverage(entry, { ...placed, config: { waivers: [waiver] } });
  const waived = own.filter((finding) => covering.first(finding));
  if (waived.length === 0) throw elsewhere(rule.id, asked.place ?? '', own);
  if (waived.every((finding) => finding.waived)) throw doubled(waived, entry, placed);
  refuseExpired(waiver, placed, io.today());
  const config = placed.path ?? CONFIG_NAME;
  const text = placed.text === undefined ? newConfig(waiver) : addWaiver(placed.text, waiver);
  await writeOutput(config, text, io.cwd);
  const told = { path: config, file: path, rule: rule.id, count: waived.length };
  const untilShown = until === undefined ? '' : fill(texts.untilShown, { until });
  const lines = [
    fill(texts.wrote, told),
    ...waived.map(({ message, places: [place] }) => fill(texts.finding, { at: place?.at ?? '', message })),
    fill(texts.reasonShown, { reason, until: untilShown }),
  ];
  io.stdout(`${lines.map(plain).join('\n')}\n`);
  return PASSED;
}

function untilOf(typed: string | undefined, today: string): string | undefined {
  if (typed === undefined) return undefined;
  const until = readDate(typed);
  if (until === undefined) throw new Failure('badUntil', { value: typed });
  if (until < today) throw new Failure('pastUntil', { until });
  return until;
}

async function checked(path: string, options: Options, placed: LoadedConfig, io: Io): Promise<FileEntry> {
  const { job } = await planChecks([path], options, placed, io);
  return (await new Checker(job, jobFiles(job)).check(path)).entry;
}

/** The file by its path from the config; by its organ where a pattern would be read out of the path. */
function whomOf(
  path: string,
  { organ }: FileEntry,
  placed: LoadedConfig,
): Pick<WaiverEntry, 'file' | 'organ'> {
  const file = placed.pathFromHere(path);
  return /[*?]/.test(file) && organ !== null ? { organ } : { file };
}

/** Shells that know no single quotes leave them in the argument. */
const unquoted = (place: string | undefined) => place?.trim().replace(/^'(.*)'$/, '$1');

/** A key, or a place as findings name it. */
function placeOf(place: string | undefined, own: readonly FindingEntry[]): Pick<WaiverEntry, 'cell' | 'key'> {
  if (place === undefined) return {};
  const isKey = own.some(
    ({ places: [first] }) => first?.key === place || first?.key?.startsWith(`${place}.`),
  );
  return isKey ? { key: place } : { cell: place };
}

function noFinding(path: string, rule: string, { findings }: FileEntry): Failure {
  const rules = [...new Set(findings.map((finding) => finding.rule))].join('、');
  return rules === ''
    ? new Failure('waiveNone', { path, rule })
    : new Failure('waiveFound', { path, rule, rules });
}

function elsewhere(rule: string, place: string, own: readonly FindingEntry[]): Failure {
  const places = own.flatMap(({ places: [first] }) => (first ? [choiceOf(first)] : []));
  return new Failure('waiveElsewhere', { rule, place, places: [...new Set(places)].join('、') });
}

function choiceOf({ at, key }: FindingEntry['places'][number]): string {
  return key === undefined ? at : fill(texts.choice, { at, key });
}

function doubled([first]: readonly FindingEntry[], entry: FileEntry, placed: LoadedConfig): Failure {
  const all = placed.config.waivers ?? [];
  const covering = first && coverage(entry, placed).first(first);
  return new Failure('waivedAlready', { number: covering ? all.indexOf(covering) + 1 : 0 });
}

/** One that says the same and has expired is to be prolonged: two would contradict each other. */
function refuseExpired(waiver: WaiverEntry, { config }: LoadedConfig, today: string): void {
  const same = (other: WaiverEntry) =>
    (['rule', 'file', 'organ', 'cell', 'key'] as const).every((name) => other[name] === waiver[name]);
  for (const [index, other] of (config.waivers ?? []).entries())
    if (same(other) && hasExpired(other, today))
      throw new Failure('waiverExpired', { number: index + 1, until: other.until ?? '' });
}
