import { proseSections } from '../../edition/edition.js';
import { foldWidth } from '../passages.js';
import { placeOf } from '../places.js';
import { defineRule } from '../rule.js';
import { saysNothing } from '../says-nothing.js';
import { pattern, wording } from '../wording-patterns.js';
import { namesImprovement } from './improvement.js';

const { problems } = wording;
const NO_PROBLEM = pattern(problems.none);

/** 存在的主要问题及改进情况 over the problems alone tells of no improvement, nor does 改进情况 over nothing. */
const withoutHeadings = (text: string) =>
  text
    .replace(/^[^。;\n:]{0,8}问题[和及与、][^。;\n:]{2,8}(?=[:\n]|$)/gmu, '')
    .replace(/(?:^|[\n。;)、])(?:改进|整改)(?:情况|措施|方向|计划)[。:]?\s*$/u, '');

export const sEmpty = defineRule({
  id: 'S-EMPTY',
  severity: 'warning',
  needs: ['form'],
  *check({ form: { edition, narrative, year } }) {
    for (const { key, title, untitled } of proseSections(edition)) {
      const prose = narrative.get(key);
      if (!prose || untitled) continue;
      const places = prose.cells.slice(0, 1).map((cell) => placeOf(cell));
      if (prose.text === null) yield { message: 'empty', values: { title }, places, actual: null };
      else if (saysNothing(prose.text))
        yield { message: 'nothing', values: { title, text: prose.text.trim() }, places, actual: prose.text };
      else if (key === problems.section) {
        const text = foldWidth(prose.text).trim();
        // S-HOLD says so of a section that is still the form's own prompt.
        if (edition.wording.prompts.some((prompt) => text.includes(foldWidth(prompt)))) continue;
        const message = NO_PROBLEM.test(text)
          ? 'noProblem'
          : namesImprovement(withoutHeadings(text), year.value)
            ? undefined
            : 'noImprovement';
        if (message) yield { message, values: { title, text: prose.text.trim() }, places };
      }
    }
  },
});
