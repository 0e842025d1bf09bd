import { editions } from '../../../src/edition/editions.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import { charts, sampleDocument } from '../html/document.js';
import { fonts } from './bundled-fonts.js';
import { compact, readPdf, type StructureNode } from './read-pdf.js';

const [edition] = editions.all;
if (!edition) throw new Error('no edition');
const { blocks } = sampleDocument(edition);

const figuresIn = (node: StructureNode): StructureNode[] => [
  ...(node.role === 'Figure' ? [node] : []),
  ...(node.children ?? []).flatMap(figuresIn),
];

test('pictures are painted with their figures, each on one page and told by its alternative', async () => {
  const document = sampleDocument(edition, { blocks: [...blocks, ...charts] });
  const { bytes, missing } = await renderPdf(document, fonts);
  expect(missing).toEqual([]);
  const { pages } = await readPdf(bytes);
  const texts = pages.map(({ texts: own }) => compact(own.map(({ text }) => text).join('')));
  for (const block of charts) {
    if (block.type !== 'chart') continue;
    const { chart } = block;
    const said = [
      ...chart.labels,
      ...chart.series.flatMap(({ bars }) => bars.map(({ text }) => text)),
      chart.caption,
    ];
    expect(texts.filter((text) => said.every((part) => text.includes(compact(part))))).toHaveLength(1);
  }
  const figures = pages.flatMap(({ structure }) => figuresIn(structure));
  expect(figures).toHaveLength(charts.length);
  expect(figures.map((figure) => (figure as { alt?: string }).alt)).toEqual(
    charts.map((block) => (block.type === 'chart' ? block.chart.alternative : '')),
  );
});

test('a report without pictures has no figures', async () => {
  const { bytes } = await renderPdf(sampleDocument(edition), fonts);
  expect((await readPdf(bytes)).pages.flatMap(({ structure }) => figuresIn(structure))).toEqual([]);
});
