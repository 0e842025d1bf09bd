import { findingsOf } from '../cli/findings-document.js';
import { Workplace } from '../cli/workplace.js';
import { contentOf } from './case-files.js';
import { patchedWorkbook } from './patch.js';
import { brief, ruleCases } from './rule-fixtures.js';

const at = new Workplace();

const cases = ruleCases.flatMap(({ files, flags = [], ...one }) => (files ? [{ files, flags, ...one }] : []));

/** What only a run says: of files that cannot be read, of several files together, of a config. */
test.each(cases)('$rule, $edition: $what', async ({ edition, files, flags, finds, ...patch }) => {
  at.put('年报.xlsx', await patchedWorkbook(edition, patch));
  for (const [name, content] of Object.entries(files)) at.put(name, await contentOf(content, edition));
  const { stdout, stderr } = await at.run('validate', '*.xlsx', ...flags, '--format', 'json');
  expect(stderr).toBe('');
  const found = findingsOf(stdout).files.flatMap(({ findings }) => findings);
  // These and nothing else.
  expect(brief(found, finds)).toEqual(finds);
});
