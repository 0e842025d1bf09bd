import { kindByName } from '../../src/report/kind.js';

test.each([
  ['某县某镇', 'township'],
  ['某县某乡人民政府', 'township'],
  ['某区某街道办', 'township'],
  ['某市人民政府', 'government'],
  ['某自治州政府', 'government'],
  ['某地区行政公署', 'government'],
  ['某市自然资源局某分局', 'department'],
  ['某区征收办', 'department'],
  ['某开发区管委会', 'department'],
  ['某市第一人民医院', 'other'],
  ['某职业技术学院', 'other'],
  ['某高新区', null],
  ['某区市场监督管理局（知识产权局）', 'department'],
  ['某镇人民政府(街道办)', 'township'],
  ['某市水务局（汇总）', null],
  ['（知识产权局）', null],
])('%s is of the kind %s', (name, kind) => {
  expect(kindByName(name)).toBe(kind);
});
