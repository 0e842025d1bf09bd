import type { FactOf } from '../../finding/finding.js';
import type { PreviousReport, Report, ReportCell } from '../../report/report.js';
import { figureOf } from '../../report/value.js';
import { narrativeOf, sentencesOf } from '../passages.js';
import { formPlace, ownCells } from '../places.js';
import { defineRule } from '../rule.js';
import { sectionTitle } from '../titles.js';
import { pattern, wording } from '../wording-patterns.js';
import { repeatedShare } from './likeness.js';

export const sRepeat = defineRule({
  id: 'S-REPEAT',
  severity: 'warning',
  needs: ['form', 'previous'],
  *check({ form, previous }) {
    yield* repeatedTables(form, previous);
    const before = new Map(narrativeOf(previous).map((passage) => [passage.key, passage]));
    const titled = form.edition.sections.filter(({ untitled }) => !untitled).map(({ key }) => key);
    for (const { key, title, text, at } of narrativeOf(form)) {
      const old = before.get(key);
      if (!old || !titled.includes(key)) continue;
      const likeness = repeatedShare(text, old.text);
      if (likeness === undefined || isFormula(text)) continue;
      yield {
        message: 'repeated',
        values: { title, percent: Math.floor(likeness * 100), file: previous.path },
        places: [at(0), { ...old.at(0), path: previous.path, role: 'previous' as const }],
      };
    }
  },
});

/** 本机关2024年没有收取信息处理费。除此之外，没有其他需要报告的事项。: what an office can only say in the form's own words. */
const isFormula = (text: string): boolean =>
  sentencesOf(text).every((sentence) => FORMULAS.some((formula) => formula.test(sentence.text)));
const FORMULAS = wording.repeat.formulas.map((formula) => pattern(formula));

/** A table whose figures are all last year's: it was not filled in anew. */
function* repeatedTables(form: Report, previous: PreviousReport): Iterable<FactOf<'S-REPEAT'>> {
  for (const table of form.edition.tables) {
    const own = ownCells(form.cells).filter((cell) => cell.form.table === table.key);
    const told = own.filter(({ reading }) => (figureOf(reading) ?? 0) !== 0);
    const isSame = ({ form: { key }, reading }: ReportCell) => {
      const old = previous.cells.get(key);
      return old !== undefined && figureOf(old.reading) === figureOf(reading);
    };
    if (told.length < FIGURES || !own.every(isSame)) continue;
    const [first] = told;
    const old = first && previous.cells.get(first.form.key);
    if (first && old)
      yield {
        message: 'figures',
        values: { title: sectionTitle(form.edition, table), count: told.length, file: previous.path },
        places: [formPlace(first), { ...formPlace(old, 'previous'), path: previous.path }],
      };
  }
}

/** One request and its total may well come again. */
const FIGURES = 3;
