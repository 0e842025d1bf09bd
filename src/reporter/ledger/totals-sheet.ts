import { summarize } from '../../finding/result.js';
import { titleOf } from '../../finding/wording.js';
import { messages } from '../../messages/messages.js';
import { countRoster } from '../../roster/standing.js';
import type { Worksheet } from '../../workbook/exceljs.js';
import { heightOf } from '../../workbook/template/row-height.js';
import { circumstancesText } from '../circumstances-text.js';
import type { RuleCount } from '../html/rule-counts.js';
import { plain } from '../plain.js';
import { rosterLists } from '../roster-text.js';
import { runSinceText } from '../since-text.js';
import type { LedgerRun } from './ledger.js';
import { type LedgerCell, setUpAcross, writeLine, writeRow } from './ledger-sheet.js';

const { totals: texts, title } = messages.ledger;

const COLUMNS = [{ width: 26, isLong: true }, { width: 70, isLong: true }, { width: 12 }];
const WHOLE = COLUMNS.reduce((sum, { width }) => sum + width, 0);
const TEXT = { name: '宋体', size: 10 };
const HEADING = { name: '黑体', size: 12 };
const TITLE = { name: '黑体', size: 16 };

type Line = { readonly text: string; readonly font: typeof TEXT } | { readonly cells: readonly LedgerCell[] };

/** Who has delivered, what was checked with, the counts, and which problems are the most frequent. */
export function writeTotals(sheet: Worksheet, run: LedgerRun, rules: readonly RuleCount[]): void {
  COLUMNS.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.views = [{ showGridLines: false, zoomScale: 100 }];
  let row = 0;
  for (const line of linesOf(run, rules)) {
    row += 1;
    if ('cells' in line) writeRow(sheet, row, COLUMNS, line.cells);
    else {
      const height = heightOf(line.text, WHOLE, line.font.size) + (line.font === TEXT ? 0 : 8);
      writeLine(sheet, row, plain(line.text), line.font, COLUMNS.length, height);
    }
  }
  setUpAcross(sheet);
}

function* linesOf(
  { files, roster, circumstances, since }: LedgerRun,
  rules: readonly RuleCount[],
): Generator<Line> {
  const heading = (text: string): Line => ({ text, font: HEADING });
  const sentence = (text: string): Line => ({ text, font: TEXT });
  yield { text: title, font: TITLE };
  for (const text of circumstancesText(circumstances)) yield sentence(text);
  if (since) yield sentence(`${runSinceText(since)}。`);
  if (roster) {
    yield heading(texts.roster);
    yield* counted(texts.rosterRows, { ...countRoster(roster) });
    for (const { title: list, items } of rosterLists(roster)) yield sentence(`${list}：${items.join('、')}`);
  }
  yield heading(texts.files);
  yield* counted(texts.fileRows, { passedOver: 0, ...summarize(files) });
  if (rules.length === 0) return;
  yield heading(texts.rules);
  yield { cells: texts.ruleColumns.map((value): LedgerCell => ({ value, tint: 'quiet' })) };
  for (const { rule, severity, count } of rules)
    yield { cells: [{ value: rule, tint: severity }, { value: titleOf(rule) }, { value: count }] };
}

function* counted(
  labels: Readonly<Record<string, string>>,
  counts: Readonly<Record<string, number>>,
): Generator<Line> {
  for (const [key, label] of Object.entries(labels))
    yield { cells: [{ value: label }, { value: counts[key] ?? 0 }] };
}
