import { buildDocument } from '../../src/document/build-document.js';
import { readWorkbook, templateWorkbook, validData } from '../support/fixtures.js';

test.each(['2019', '2021'])('each line of a remark is a paragraph under its table (%s)', async (edition) => {
  const notes = { requests: '本表口径不变。\n \n2.“其他”含撤回。', review: '备注：无变化。' };
  const report = await readWorkbook(await templateWorkbook({ ...validData(edition), notes }));
  const { blocks } = buildDocument(report);
  const remarks = blocks.flatMap((block, index) => {
    if (block.type !== 'note') return [];
    const table = blocks.slice(0, index).findLast(({ type }) => type === 'table');
    return [[table?.type === 'table' && table.table.key, block.text]];
  });
  expect(remarks).toEqual([
    ['requests', '注：本表口径不变。'],
    ['requests', '2.“其他”含撤回。'],
    ['review', '备注：无变化。'],
  ]);
});
