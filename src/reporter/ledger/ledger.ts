import { type Run, summarize } from '../../finding/result.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { toPackage } from '../../workbook/to-package.js';
import { circumstancesText } from '../circumstances-text.js';
import { RuleCounter } from '../html/rule-counts.js';
import { plain } from '../plain.js';
import { runSinceText } from '../since-text.js';
import { writeFindings } from './findings-list.js';
import type { Pause } from './ledger-sheet.js';
import { writeTotals } from './totals-sheet.js';
import { unitRows } from './unit-rows.js';
import { type LedgerLinks, writeUnits } from './units-list.js';

export type { LedgerLinks } from './units-list.js';

/** What the ledger tells of a run. */
export type LedgerRun = Pick<Run, 'files' | 'roster' | 'circumstances' | 'since'>;

const { ledger: texts } = messages;

/**
 * The workbook of the one who collects: the units with what to send back to each, all findings, and the counts. Equal
 * runs give equal bytes.
 * @param pause between two pieces of the work, of which many units make some
 */
export async function toLedger(
  run: LedgerRun,
  links: LedgerLinks,
  pause: Pause = async () => {},
): Promise<Uint8Array> {
  const { files, roster, circumstances, since } = run;
  const units = unitRows(run);
  await pause();
  const counter = new RuleCounter();
  for (const file of files) counter.add(file);
  const today = circumstances?.madeAt.slice(0, 'YYYY-MM-DD'.length) ?? '';
  const counts = fill(texts.about, { units: units.length, ...summarize(files) });
  const compared = since ? [`${runSinceText(since)}。`] : [];
  const about = [counts, ...compared, ...circumstancesText(circumstances)].map(plain).join('');
  const isCompared = since !== undefined;
  const { Workbook } = await import('../../workbook/exceljs.js');
  const workbook = new Workbook();
  workbook.creator = texts.producer;
  workbook.lastModifiedBy = texts.producer;
  workbook.created = new Date(circumstances?.madeAt ?? 0);
  workbook.modified = workbook.created;
  const { sheets } = texts;
  await writeUnits(
    workbook.addWorksheet(sheets.units),
    units,
    about,
    { year: roster?.year ?? null, today, isCompared },
    links,
    pause,
  );
  await pause();
  await writeFindings(workbook.addWorksheet(sheets.findings), files, units, about, isCompared, pause);
  writeTotals(workbook.addWorksheet(sheets.totals), run, counter.counts);
  await pause();
  return toPackage(workbook, pause);
}
