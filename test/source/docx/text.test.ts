import { openDocument } from '../../../src/source/docx/open-document.js';
import { packDocument } from '../../support/word.js';

const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const text = (words: string) => paragraph(run(words));
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const open = (body: string, parts?: Record<string, string>) => openDocument(packDocument(body, parts));
/** What is read, as text and place. */
const read = (body: string, parts?: Record<string, string>) =>
  open(body, parts).sheets[0]?.cells.map(({ value, location }) => [value, ...Object.values(location ?? {})]);
const remarks = (body: string) =>
  open(body).remarks?.map(({ kind, location, text: unseen }) => [kind, ...Object.values(location), unseen]);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('paragraphs', () => {
  it('are counted with the blank ones, and not those in tables', () => {
    expect(read(text('一') + paragraph('') + table([text('甲'), text('乙')]) + text('三'))).toEqual([
      ['一', 1],
      ['甲', 1, 1, 1],
      ['乙', 1, 1, 2],
      ['三', 3],
    ]);
  });

  it('have line breaks, tabs, hyphens and symbols, and no comments', () => {
    const runs = `<w:commentRangeStart w:id="0"/><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>三</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`;
    expect(read(paragraph(runs))).toEqual([['一\n二\t-\ufffd三', 1]]);
  });

  it('have links, controls, base texts of ruby, equations and results of fields', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${field('begin')}${run('9')}${field('separate')}${run('8')}${field('end')}`;
    const runs = `<w:hyperlink>${run('链')}</w:hyperlink><w:sdt><w:sdtContent>${run('控')}</w:sdtContent></w:sdt><w:r><w:ruby><w:rt>${run('zhù')}</w:rt><w:rubyBase>${run('注')}</w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${inner}${field('separate')}${run('域')}${field('end')}<w:fldSimple w:instr="DATE">${run('日')}</w:fldSimple>`;
    expect(read(paragraph(runs))).toEqual([['链控注12域日', 1]]);
  });

  it('are whole again where a break is deleted, and gone where all is', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body =
      paragraph(run('前'), deleted) +
      paragraph(`<w:del w:id="2">${run('删')}</w:del>${run('后')}`) +
      paragraph(`<w:del w:id="3">${run('删')}</w:del>`, deleted) +
      text('末');
    expect(read(body)).toEqual([
      ['前后', 1],
      ['末', 2],
    ]);
    expect(remarks(body)).toEqual([
      ['changes', 1, undefined],
      ['changes', 2, undefined],
    ]);
  });

  it('keep what is hidden or struck out apart', () => {
    const body = paragraph(
      run('见') + run('藏', '<w:vanish/>') + run('不藏', '<w:vanish w:val="0"/>') + run('12', '<w:strike/>'),
    );
    expect(read(body)).toEqual([['见不藏', 1]]);
    expect(remarks(body)).toEqual([['unseen', 1, '藏12']]);
  });

  it('are hidden by their styles, but for what says otherwise', () => {
    const parts = {
      'word/styles.xml': `<w:styles ${W}><w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`,
    };
    const body = paragraph(
      run('藏', '<w:b/>') + run('见', '<w:vanish w:val="off"/>'),
      '<w:pStyle w:val="B"/>',
    );
    expect(read(body + paragraph(run('甲') + run('藏', '<w:rStyle w:val="A"/>')), parts)).toEqual([
      ['见', 1],
      ['甲', 2],
    ]);
  });

  it('are followed by their footnotes, and tables by theirs', () => {
    const note = (kind: string, id: number, words: string) =>
      `<w:${kind} w:id="${id}">${text(words)}</w:${kind}>`;
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0">${text('线')}</w:footnote>${note('footnote', 1, '其一。')}${note('footnote', 2, '其二。')}</w:footnotes>`,
    };
    const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = paragraph(run('文') + refer(1)) + table([text('甲'), paragraph(run('5') + refer(2))]);
    expect(read(body, parts)).toEqual([
      ['文', 1],
      ['脚注：其一。', 1],
      ['甲', 1, 1, 1],
      [5, 1, 1, 2],
      ['注：其二。', 1, 1, 2],
    ]);
  });

  it('count their footnotes wherever they are referred to', () => {
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1">${text('字'.repeat(20_000))}</w:footnote></w:footnotes>`,
    };
    const body = paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(200));
    expect(() => read(body, parts)).toThrow(
      expect.objectContaining({ rule: 'F-LIMIT', reason: 'characters' }),
    );
  });

  it('say which pictures may be tables', () => {
    const picture = (cx: number) =>
      paragraph(
        `<w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="3000000"/><a:graphic><a:blip/></a:graphic></wp:inline></w:drawing></w:r>`,
      );
    expect(remarks(picture(5_000_000) + picture(500_000))).toEqual([['picture', 1, undefined]]);
  });
});

describe('cells', () => {
  const cell = (content: string) => read(table([text('甲'), content]))?.[1]?.[0];

  it('hold no figure that is not one', () => {
    expect(cell(text('1') + text('2'))).toBe('1、2');
    expect(cell(paragraph(run('22') + run('1', '<w:vertAlign w:val="superscript"/>')))).toBe('22¹');
    expect(cell(text(' 12 ') + paragraph(''))).toBe(12);
    expect(cell(text('12件'))).toBe('12件');
  });

  it('merge across and down, with columns left out, and say what they cover', () => {
    const tc = (properties: string, words = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${text(words)}</w:tc>`;
    const body = `<w:tbl><w:tr>${tc('<w:vMerge w:val="restart"/>', '甲')}${tc('<w:gridSpan w:val="2"/>', '乙')}</w:tr><w:tr>${tc('<w:vMerge/>', '盖')}${tc('', '丙')}${tc('', '丁')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('', '戊')}${tc('', '己')}</w:tr></w:tbl>`;
    const [sheet] = open(body).sheets;
    expect(
      sheet?.cells.map(({ value, address, rowSpan, columnSpan }) => [value, address, rowSpan, columnSpan]),
    ).toEqual([
      ['甲', 'A1', 2, 1],
      ['乙', 'B1', 1, 2],
      ['丙', 'B2', 1, 1],
      ['丁', 'C2', 1, 1],
      ['戊', 'B3', 1, 1],
      ['己', 'C3', 1, 1],
    ]);
    expect(remarks(body)).toEqual([['unseen', 1, 1, 1, '盖']]);
  });

  it('of rows that are not as wide as others stand in columns of their own', () => {
    const [sheet] = open(table([text('甲'), text('乙'), text('丙')], [text('丁'), text('戊')])).sheets;
    expect(sheet?.cells.map(({ address }) => address)).toEqual(['A1', 'B1', 'C1', 'D2', 'E2']);
  });

  it('of hidden rows are read, and said to be hidden', () => {
    const body = `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${text('甲')}</w:tc><w:tc>${paragraph(run('3', '<w:vanish/>'))}</w:tc></w:tr></w:tbl>`;
    expect(read(body)?.[1]).toEqual([3, 1, 1, 2]);
    expect([...(open(body).sheets[0]?.hiddenRows ?? [])]).toEqual([1]);
    expect(remarks(body)).toEqual([]);
  });
});

describe('automatic numbers', () => {
  const level = (at: number, format: string, words: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/>${more}</w:lvl>`;
  const list = (levels: string) => ({
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
  });
  const at = (words: string, ilvl: number, numId = 1) =>
    paragraph(words && run(words), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);

  it('count on, begin anew below a higher level, and in a list that says so', () => {
    const parts = list(
      level(0, 'chineseCounting', '%1、') +
        level(1, 'decimal', '（%2）') +
        level(2, 'decimal', '%1.%3', '<w:isLgl/>'),
    );
    const body =
      at('甲', 0) +
      at('乙', 1) +
      at('丙', 1) +
      at('丁', 0) +
      at('戊', 1) +
      at('己', 2) +
      at('庚', 0, 2) +
      at('', 0);
    expect(read(body, parts)?.map(([value]) => value)).toEqual([
      '一、甲',
      '（1）乙',
      '（2）丙',
      '二、丁',
      '（1）戊',
      '2.1 己',
      '一、庚',
    ]);
  });

  it('make no figure of the one behind them', () => {
    const parts = list(level(0, 'decimal', '%1.'));
    expect(read(table([at('甲', 0), at('5', 0)]), parts)?.map(([value]) => value)).toEqual([
      '1.甲',
      '（2.）5',
    ]);
  });

  it.each([
    ['chineseCountingThousand', 12, '十二'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['decimalEnclosedCircleChinese', 3, '③'],
    ['upperRoman', 4, 'IV'],
    ['lowerLetter', 27, 'aa'],
    ['chineseLegalSimplified', 11, '壹拾壹'],
  ])('%s: %d is %s', (format, number, words) => {
    const parts = list(
      level(0, format, '%1、').replace('<w:start w:val="1"/>', `<w:start w:val="${number}"/>`),
    );
    expect(read(at('甲', 0), parts)?.[0]?.[0]).toBe(`${words}、甲`);
  });
});
