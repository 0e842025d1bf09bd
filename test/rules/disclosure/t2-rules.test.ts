import { kindByName } from '../../../src/report/kind.js';
import { cannotMakeRules } from '../../../src/rules/disclosure/t2-rules.js';

const judge = (name: string, kind = kindByName(name)) => cannotMakeRules({ kind, organ: { value: name } });

/** 立法法: what is under a department of the State Council, a province, a city with districts or a prefecture. */
test.each([
  '北京市朝阳区人民政府',
  '某市某区人民政府',
  '某省某县人民政府',
  '阿拉善左旗人民政府',
  '某族自治县人民政府',
  '江苏省苏州市昆山市人民政府',
  '某区某街道办事处',
  '某县某镇人民政府',
  '某市水务局',
  '广东省水利厅',
  '某自治区农业农村厅',
  '某自治州教育局',
  '某市某区卫生健康委员会',
  '某县审计局',
  '某市人民政府国有资产监督管理委员会',
  '某市人民政府外事办公室',
  '某市市场监督管理局',
  '国家税务总局某市税务局',
  '中华人民共和国某海关',
  '国家统计局某调查总队',
  '国家统计局某市调查队',
  '中国人民银行某省分行',
  '国家金融监督管理总局某监管分局',
  '某地区行政公署',
  '某经济技术开发区管委会',
  '某新区管理委员会',
])('%s cannot make rules', (name) => {
  expect(judge(name)).toBe(true);
});

test.each([
  '国家市场监督管理总局',
  '中国证券监督管理委员会',
  '中国人民银行',
  '中华人民共和国交通运输部',
  '交通运输部',
  '工业和信息化部',
  '住房和城乡建设部',
  '市场监管总局',
  '海关总署',
  '审计署',
  '某省人民政府',
  '上海市人民政府',
  '某族自治区人民政府',
  '某族自治州人民政府',
  '某市人民政府',
  '某市',
  '上海市浦东新区人民政府',
  '某省人民政府办公厅',
  '某市人民政府办公室',
  '某市政务服务和数据管理局',
  '某某',
])('%s is left alone', (name) => {
  expect(judge(name)).toBe(false);
});

test('a kind that is not known is left alone', () => {
  expect(judge('某市水务局', null)).toBe(false);
});
