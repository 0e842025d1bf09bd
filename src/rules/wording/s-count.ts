import type { FactOf } from '../../finding/finding.js';
import { readChineseNumeral } from '../../report/numerals.js';
import type { Report } from '../../report/report.js';
import { plainNumber } from '../../report/value.js';
import { narrativeOf, type Passage, type Sentence, sentencesOf } from '../passages.js';
import { defineRule } from '../rule.js';
import { pattern, wording } from '../wording-patterns.js';
import { miscountedKinds } from './joined-items.js';
import { miscountedItems } from './listed-items.js';

export const sCount = defineRule({
  id: 'S-COUNT',
  severity: 'warning',
  needs: ['form'],
  *check({ form }) {
    yield* partsOf(form);
    for (const passage of narrativeOf(form)) yield* itemsOf(passage);
  },
});

/** 由五部分组成: the sections of the report as the preface counts and lists them. */
function* partsOf(form: Report): Iterable<FactOf<'S-COUNT'>> {
  const { edition } = form;
  const [opening] = narrativeOf(form);
  const sections = edition.sections.filter(({ untitled }) => !untitled);
  if (!opening || !edition.sections.some(({ key, untitled }) => untitled && key === opening.key)) return;
  for (const sentence of sentencesOf(opening.text)) {
    const missing = sections.filter(({ key }) => !PARTS.get(key)?.test(sentence.text));
    const isListed = sections.length - missing.length >= LISTED;
    const counted = COUNT.exec(sentence.text) ?? (isListed ? ASPECTS.exec(sentence.text) : null);
    if (!SUBJECT.test(sentence.text) || speaksOfOther(sentence, counted)) continue;
    const places = [opening.at(sentence.index)];
    const said = counted && partsSaid(counted);
    if (said && said.number !== sections.length) {
      const values = { title: opening.title, found: said.text, wanted: sections.length };
      yield { message: 'count', values, places, expected: sections.length, actual: said.number };
      continue;
    }
    if (isListed && LIST.test(sentence.text) && !OPEN.test(sentence.text) && missing.length > 0) {
      const titles = missing.map(({ title }) => `“${title}”`).join('、');
      yield { message: 'list', values: { title: opening.title, titles }, places };
    }
  }
}

function* itemsOf({ text, title, at }: Passage): Iterable<FactOf<'S-COUNT'>> {
  for (const { message, text: found, said, listed, index } of [
    ...miscountedItems(text),
    ...miscountedKinds(text),
  ])
    yield {
      message,
      values: { title, found, count: listed },
      places: [at(index)],
      expected: listed,
      actual: said,
    };
}

const { subject, parts, aspects, otherwise, otherwiseListed, list, open, named } = wording.parts;
const SUBJECT = pattern(subject);
const COUNT = pattern(parts);
const ASPECTS = pattern(aspects);
const OTHERWISE = pattern(otherwise);
const OTHERWISE_LISTED = pattern(otherwiseListed);
const LIST = pattern(list);
/** 包括总体情况……存在的主要问题及改进情况等: what is not listed may be meant too. */
const OPEN = pattern(open);
const PARTS = new Map(Object.entries(named).map(([key, words]) => [key, pattern(words)]));

/** With fewer of the sections' names, a sentence may speak of something else. */
const LISTED = 4;

/** 报告由文字、表格两部分组成: of other parts than sections; 由六部分组成，数据统计期限自1月1日起 tells of data behind the list. */
function speaksOfOther({ text }: Sentence, counted: RegExpExecArray | null): boolean {
  const told = counted ?? LIST.exec(text);
  if (!told) return OTHERWISE.test(text) || OTHERWISE_LISTED.test(text);
  const [said] = told;
  return OTHERWISE.test(text) || OTHERWISE_LISTED.test(said);
}

/** 由六部分组成, 共分6个部分. */
function partsSaid({
  0: found,
  groups,
}: RegExpExecArray): { readonly number: number; readonly text: string } | undefined {
  const number = plainNumber(groups?.number ?? '') ?? readChineseNumeral(groups?.number ?? '');
  // What stands between 由 and the number may be the list of all parts.
  const said = found.slice(found.lastIndexOf(groups?.number ?? ''));
  return number === undefined ? undefined : { number, text: said };
}
