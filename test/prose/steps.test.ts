import { listsIn } from '../../src/prose/arithmetic/sums/lists.js';
import type { Author } from '../../src/prose/author.js';
import type { Clause } from '../../src/prose/clauses/clause.js';
import { clausesOf } from '../../src/prose/clauses/cut-clauses.js';
import { readPhrase } from '../../src/prose/clauses/phrase.js';
import { contextUnder, enterClause, leaveClause } from '../../src/prose/context/context.js';
import { readProse } from '../../src/prose/read-prose.js';
import { type Reading, readingsOf } from '../../src/prose/readings/readings.js';
import { readNumbers } from '../../src/prose/statements/numbers.js';
import type { Statement } from '../../src/prose/statements/statement.js';
import { cleanProse, originalPlaces } from '../../src/prose/words/clean.js';
import { lexiconOf } from '../../src/prose/words/edition-lexicon.js';
import { ownNames } from '../../src/prose/words/own-names.js';
import { quantityAt } from '../../src/prose/words/quantity.js';
import { spellings } from '../../src/prose/words/spellings.js';
import { tokenize } from '../../src/prose/words/tokenize.js';
import { isWholeYear, periodIn, withPlainDates } from '../../src/report/text/periods.js';
import { editionOf } from '../support/fixtures.js';

const edition = editionOf('2021');
const author: Author = { organ: '某市水务局', kind: 'department', year: 2024 };

const wordsOf = (text: string) => tokenize(text, lexiconOf(edition, author), ownNames(author));
const clausesIn = (text: string): Clause[] =>
  clausesOf(text, wordsOf(text), { edition, author, paragraph: 0, sentence: 0 });
const textOf = (text: string, tokens: Clause['tokens']) => text.slice(tokens[0]?.at, tokens.at(-1)?.end);

test.each([
  ['318条', 318, '条', false],
  ['1,318条', 1318, '条', false],
  ['三十一件', 31, '件', false],
  ['约300件', 300, '件', true],
  ['300余件', 300, '件', true],
  ['百分之三十一点五', 31.5, '%', false],
])('the quantity %s', (text, value, unit, inexact) => {
  expect(quantityAt(text, 0)).toMatchObject({ value, unit, inexact });
});

test.each([
  ['结转', ['结转']],
  ['结转{下,下一}年', ['结转下年', '结转下一年']],
  ['{,尚}未{办结,答复}', ['未办结', '未答复', '尚未办结', '尚未答复']],
])('the word %s of an edition is spelled as %j', (word, spelled) => {
  expect(spellings(word)).toEqual(spelled);
});

// Words: known ones, quantities, dates and marks; what is not known is in ‹›.
test.each([
  ['2024年，我局共收到申请41件。', '2024年/，/我局/共收到/申请/41件/。'],
  ['截至2024年12月31日发布318条', '截至2024年12月31日/发布/318条'],
  ['约三百余件征地申请', '约三百余件/‹征地›/申请'],
  ['无结转下年度办理件', '无/结转下年度办理件'],
  ['市水务局收到', '市水务局/收到'],
])('the words of %s', (text, words) => {
  const pieces = wordsOf(text).map(({ type, at, end }) =>
    type === 'unknown' ? `‹${text.slice(at, end)}›` : text.slice(at, end),
  );
  expect(pieces.join('/')).toBe(words);
});

// Clauses: each with the words that lead it in, from the clause before in its sentence.
test.each([
  ['全年收到的申请，共41件。办结40件', ['全年收到的申请', '全年收到的申请→共41件', '办结40件']],
  ['作其他处理（含申请人撤回）5件', ['作其他处理', '作其他处理→含申请人撤回', '作其他处理→5件']],
  ['不予处理（重复申请）1件', ['不予处理', '不予处理→重复申请', '不予处理（重复申请→1件']],
  ['因政府信息公开答复引发的行政复议2件', ['引发的行政复议2件']],
])('the clauses of %s', (text, clauses) => {
  const shown = clausesIn(text).map(({ tokens, before }) =>
    [before, tokens].flatMap((part) => (part.length > 0 ? [textOf(text, part)] : [])).join('→'),
  );
  expect(shown).toEqual(clauses);
});

// Phrases: what words speak of, as topics: measures in columns.
test.each([
  ['新收政府信息公开申请', 'requests: new'],
  ['予以公开和部分公开', 'requests: granted, partlyGranted joint'],
  ['自然人申请', 'requests: in individuals'],
  ['因申请引发的行政复议、行政诉讼', 'reconsideration, litigation: total joint'],
  ['延期答复的申请', 'requests: answered unclear'],
])('what the phrase %s speaks of', (text, said) => {
  const { topics, measures, columns, joint, unknownBefore, unknownWithin } = readPhrase(
    wordsOf(text),
    [],
    edition,
  );
  const notes = [
    measures.join(', '),
    columns.length > 0 && `in ${columns.join(', ')}`,
    joint && 'joint',
    (unknownBefore || unknownWithin) && 'unclear',
  ];
  expect([`${topics.join(', ')}:`, ...notes.filter(Boolean)].join(' ')).toBe(said);
});

// Who speaks, and of what time, clause by clause: own, limited or other; ≠ of another time.
test.each([
  ['我局收到申请3件，办结2件', ['own', 'own']],
  ['按照市政府要求，收到申请3件', ['own', 'own']],
  ['某镇收到申请3件，办结2件。全年收到申请9件', ['other', 'other', 'other']],
  ['某镇组织培训，开展自查。全年收到申请9件', ['own', 'own', 'own']],
  ['收到申请9件，其中某镇3件。办结8件', ['own', 'other', 'own']],
  ['各部门高度重视，收到申请14件', ['other', 'own']],
  ['市政府办公室收到申请3件。办结2件', ['limited', 'limited']],
  ['2023年收到30件，今年收到41件。办结40件', ['own≠', 'own', 'own']],
  ['收到申请9件（上年8件），办结7件', ['own', 'own≠', 'own', 'own']],
  ['一是某镇收到3件；二是办结2件', ['other', 'own']],
])('who speaks in %s', (text, who) => {
  let context = contextUnder([]);
  const shown = clausesIn(text).map((clause) => {
    const entered = enterClause(context, clause);
    // A number of requests is counted; see readNumbers for what settles it.
    context = leaveClause(readNumbers(clause, entered).context, clause);
    return entered.speaker.scope + (entered.otherPeriod ? '≠' : '');
  });
  expect(shown).toEqual(who);
});

// Denials in words that leave no doubt, which are errors where the tables hold any.
test.each([
  ['全年未收到政府信息公开申请', true],
  ['未发生因政府信息公开引发的行政复议、行政诉讼', true],
  ['本机关未收到政府信息公开申请', false],
  ['未发生新的行政复议', false],
  ['未收到因答复而引起的行政复议', false],
  ['无行政复议', false],
])('%s is denied plainly: %s', (text, plain) => {
  expect(readProse(`${text}。`, edition, author)).toMatchObject([{ type: 'denial', plain }]);
});

/** received, reconsideration.corrected; of a group of rows its name: refused.* */
const cellsOf = (reading: Reading | undefined) =>
  (reading ?? [])
    .map(({ sign, cells }) => (sign < 0 ? '-' : '+') + nameOf(cells))
    .join('')
    .slice(1);

function nameOf([first, ...others]: Reading[number]['cells']) {
  const [, record = '', field = ''] = first?.key.split('.') ?? [];
  const key = first?.key.replace(/^(?:requests|review|disclosure)\./, '').replace(/\.total$/, '');
  if (others.length === 0) return key;
  return others.every(({ record: other }) => other === first?.record)
    ? `${record} in ${field} …`
    : `${record}.*`;
}

function shortOf(statement: Statement): string {
  switch (statement.type) {
    case 'count':
      return `${statement.stated} ${cellsOf(statement.readings[0])}`;
    case 'share':
      return `${statement.percent}% ${statement.parts} of ${cellsOf(statement.wholes[0])}`;
    case 'proportion':
      return `${statement.percent}% ${cellsOf(statement.parts[0])} of ${cellsOf(statement.wholes[0])}`;
    case 'growth':
      return `${statement.kind} ${statement.by} ${cellsOf(statement.said.at(-1)?.reading)}`;
    case 'denial':
      return `none ${statement.denied.map(([likeliest]) => cellsOf(likeliest)).join(', ')}`;
    case 'way':
      return `at most ${statement.stated} ${cellsOf(statement.wholes[0])}`;
    case 'completion':
      return `${statement.says}, so none ${cellsOf(statement.left)}`;
  }
}

// Statements: a number and the rows of its likeliest reading, or what is denied, and so on.
test.each([
  ['新收政府信息公开申请41件，办结38件。', ['41 received', '38 total']],
  ['予以公开、部分公开分别为19件、4件。', ['19 granted', '4 partlyGranted']],
  [
    '收到申请41件，其中自然人38件，占92.7%。',
    ['41 received', '38 received.individuals', '92.7% 38 of received'],
  ],
  ['收到群众来信41件。收到12件征地方面的申请。办理12345工单9件。', []],
  ['不予公开占27%。办结率95%。', ['27% refused.* of total', '95% total of received']],
  [
    '行政复议12件，同比减少8件；行政许可9件。',
    ['12 reconsideration', 'fewer 8 reconsideration-reconsideration.pending', '9 licensing.decisions'],
  ],
  [
    '收到申请41件，比上年的30件增加11件。',
    ['41 received', 'was 30 received+carriedIn', 'more 11 received+carriedIn'],
  ],
  ['未收到政府信息公开申请，未发生行政复议。', ['none received', 'none reconsideration']],
  ['无重复申请，无结转下年度办理件。', ['none notProcessed.repeated', 'none carriedOut']],
  [
    '申请均已办结，申请人均为自然人。',
    ['done, so none carriedOut', 'applicants, so none received in businesses …'],
  ],
  ['某镇约收到申请30件，比计划少2件。', []],
  ['行政复议纠错率为0。', ['none reconsideration.corrected']],
])('what %s states', (text, statements) => {
  expect(readProse(text, edition, author).map(shortOf)).toEqual(statements);
});

// Readings: what a number may legitimately count, the likeliest first.
test.each([
  [{ topic: 'requests', measure: 'new' }, ['received']],
  [{ topic: 'requests', measure: 'received' }, ['received', 'received+carriedIn']],
  [
    { topic: 'requests', measure: 'granted', column: 'individuals' },
    ['granted.individuals', 'granted.individuals+partlyGranted.individuals'],
  ],
  [
    { topic: 'directLitigation', measure: 'concluded' },
    ['directLitigation-directLitigation.pending', 'directLitigation'],
  ],
  [{ topic: 'normativeDocuments', measure: 'issued' }, ['normativeDocuments.issued']],
])('what may be meant by %j', (subject, readings) => {
  expect(readingsOf(edition, subject).map(cellsOf)).toEqual(readings);
});

test.each([
  ['公开信息318条，其中网站200条、微信90条、公开栏20条。', 318, [200, 90, 20]],
  ['公开信息1746条。其中：门户网站1087条，公众号695条。', 1746, [1087, 695]],
  ['发布318条（其中网站200条、微信90条、公开栏20条），阅读3万次。', 318, [200, 90, 20]],
])('%s is divided', (text, total, parts) => {
  expect(listsIn(text).sums).toMatchObject([{ total, parts }]);
});

test.each([
  '公开信息318条，其中网站200条、微信90条、公开栏28条。',
  '公开信息318条，其中政策文件20条、解读5条。',
  '公开信息300余条，其中网站200条、微信90条、公开栏20条。',
  '公开信息318条，其中网站200条，其中解读20条，微信90条。',
])('%s is not, or not certainly, divided wrongly', (text) => {
  expect(listsIn(text)).toEqual({ sums: [], sumsOfTables: [], ways: [] });
});

test.each([
  ['自二〇二四年一月一日起至十二月三十一日止', true, false],
  ['2024.01.01-2024.12.31', true, false],
  ['2024年1月至12月', true, false],
  ['2024年1月1日至2024年12月30日', false, false],
  ['2024年1月1日至2024年11日', false, true],
  ['2024年12月31日至2024年1月1日', false, true],
])('the period %s', (text, whole, impossible) => {
  const period = periodIn(withPlainDates(text));
  expect(period?.impossible).toBe(impossible);
  expect(period && isWholeYear(period, 2024)).toBe(whole);
});

test('every character of a cleaned text has its place', () => {
  const original = '公开 1 684 件，\n其中';
  const places = originalPlaces(original);
  expect(places.map((at) => original[at]).join('')).toBe('公开1684件，\n其中');
  expect(places).toHaveLength(cleanProse(original).length);
});
