import { proseSections } from '../../../src/edition/edition.js';
import { vocabulary } from '../../../src/edition/vocabulary.js';
import { EDITIONS, editionOf } from '../../support/fixtures.js';
import { sheetOf, written } from './written.js';

test.each(EDITIONS)(
  '%s: the prompt of a section names the topics that are asked of the organ',
  async (id) => {
    const edition = editionOf(id);
    const keys = proseSections(edition).map(({ key }) => key);
    for (const kind of [null, 'department', 'government']) {
      const workbook = await written(edition, { organ: { name: null, kind } });
      const sheet = sheetOf(workbook, vocabulary.sheets.narrative);
      for (const { sections, kinds, topics } of Object.values(edition.wording.topics)) {
        const prompt = sheet.getCell(keys.indexOf(sections[0] ?? '') + 1, 2).dataValidation.prompt ?? '';
        for (const { name } of Object.values(topics))
          expect(prompt.includes(name)).toBe(kinds === undefined || kinds.includes(kind ?? ''));
      }
      expect(sheet.getCell(1, 2).dataValidation.prompt).not.toContain('：');
    }
  },
);
