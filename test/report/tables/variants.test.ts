import fc from 'fast-check';
import { checkWorkbook } from '../../../src/check/check-workbook.js';
import { editions } from '../../../src/edition/editions.js';
import { toData } from '../../../src/report/data.js';
import { rules } from '../../../src/rules/rules.js';
import { Workbook } from '../../../src/workbook/exceljs.js';
import { EDITIONS, editionOf, foreignContent, validData } from '../../support/fixtures.js';
import { foreignWorkbook, styles } from '../../support/foreign.js';
import { written } from '../../support/written.js';

/** How published reports word the form's labels. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  本年新制作数量: ['本年新', '本年新\n制作数量', '本年制作数量'],
  本年新公开数量: ['本年新', '本年新公开'],
  对外公开总数量: ['对外公开\n总数量', '对外公开总数'],
  '本年增/减': ['本年增\\减', '本年增/减（减少用负数）', '本年增减'],
  上一年项目数量: ['上一年项目数量（指上年事项数）', '上年项目数量'],
  采购总金额: ['采购总金额（万元）', '采购金额'],
  本年制发件数: ['本年发件', '本年度制发件数', '本年制发件数（件）'],
  本年废止件数: ['本年新\n废止数量', '废止件数'],
  现行有效件数: ['现行有效件', '现行有效数量'],
  本年处理决定数量: ['处理决定数量\n（指办件量）', '处理决定数量'],
  规章: ['规 章', '规章（设区的市填写）'],
  行政规范性文件: ['规范性文件', '行政规范性文件（件）'],
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）': [
    '（本列数据的钩稽关系为：第一项加第二项之和等于第三项加第四项之和）',
  ],
  商业企业: ['商业\n\n企业', '企业'],
  总计: ['合计', '总 计'],
  其他: ['其它', '其\n他'],
  '（三）不予公开': ['(三)\n不予\n公开'],
  '5.属于三类内部事务信息': ['5、属于三类内容事务信息'],
  '（七）总计': ['（七）合计', '总计'],
  '四、结转下年度继续办理': ['四、结转下年继续办理（件）'],
  其他结果: ['其他\n结果', '其他'],
};

const CHOICE = fc.dictionary(fc.constantFrom(...Object.keys(VARIANTS)), fc.nat(2), { maxKeys: 6 });

/** A valid report pasted on one sheet, with some of its labels in other words. */
async function reworded(id: string, choice: Readonly<Record<string, number>>): Promise<Uint8Array> {
  const content = foreignContent(validData(id));
  const bytes = await foreignWorkbook(editionOf(id), content, { ...styles.oneSheet, spans: 'blank' });
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      const label = String(cell.value).replace(/\s/g, '');
      const others = VARIANTS[label] ?? [];
      const other = others[(choice[label] ?? others.length) % (others.length + 1)];
      if (other !== undefined && cell.master === cell) cell.value = other;
    }),
  );
  return written(workbook);
}

test.each(EDITIONS)('labels in the words of published reports are read in the %s edition', async (id) => {
  await fc.assert(
    fc.asyncProperty(CHOICE, async (choice) => {
      const context = { editions, rules, read: {} };
      const { report, result } = await checkWorkbook('a.xlsx', await reworded(id, choice), context);
      expect(report && toData(report)).toEqual(validData(id));
      expect(result.findings.filter(({ rule }) => rule !== 'F-LABEL')).toEqual([]);
    }),
    { numRuns: 10 },
  );
});
