import { defineRule } from '../rule.js';

export const uRepeat = defineRule({
  id: 'U-REPEAT',
  severity: 'warning',
  needs: ['repeats'],
  *check({ repeats }) {
    for (const { own, others, count, likeness, isOwn } of repeats) {
      const [nearest] = others;
      if (!nearest) continue;
      yield {
        message: isOwn ? (count > 1 ? 'several' : 'one') : 'below',
        values: {
          title: own.title,
          organ: own.organ,
          units: others.map(({ organ }) => `“${organ}”`).join('、'),
          count,
          percent: Math.floor(likeness * 100),
        },
        places: [
          isOwn ? own.place : { ...own.place, role: 'child' as const, path: own.path },
          { ...nearest.place, role: 'child' as const, path: nearest.path },
        ],
      };
    }
  },
});
