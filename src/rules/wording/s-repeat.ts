import { narrativeOf } from '../passages.js';
import { defineRule } from '../rule.js';
import { repeatedShare } from './likeness.js';

export const sRepeat = defineRule({
  id: 'S-REPEAT',
  severity: 'warning',
  needs: ['form', 'previous'],
  *check({ form, previous }) {
    const before = new Map(narrativeOf(previous).map((passage) => [passage.key, passage]));
    const titled = form.edition.sections.filter(({ untitled }) => !untitled).map(({ key }) => key);
    for (const { key, title, text, at } of narrativeOf(form)) {
      const old = before.get(key);
      if (!old || !titled.includes(key)) continue;
      const likeness = repeatedShare(text, old.text);
      if (likeness === undefined) continue;
      yield {
        message: 'repeated',
        values: { title, percent: Math.floor(likeness * 100), file: previous.path },
        places: [at(0), { ...old.at(0), path: previous.path, role: 'previous' as const }],
      };
    }
  },
});
