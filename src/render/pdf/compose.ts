import type { Block, Draft, HeadingBlock, ReportDocument, Run } from '../../document/blocks.js';
import { chartLines } from './chart.js';
import type { FlowItem } from './flow.js';
import { setLinkedRuns } from './linked-runs.js';
import { linePitch, page } from './page-size.js';
import { bodyShape, drawLine, paragraphLines } from './paragraph.js';
import { remarkLines } from './remark.js';
import { signatureLines, withSignature } from './signature.js';
import { addHeading, addTag, type Tag } from './structure.js';
import { headingStyle, noteLinePitch, styles } from './styles.js';
import { composeTables, gapOverRemark } from './table/compose-tables.js';
import { tagTable } from './table/tags.js';
import { textOf } from './text/glyph.js';
import { documentTitleLines } from './text/title.js';
import type { Typesetter } from './text/typesetter.js';

/** Between a table and the text under it, at least. Points. */
const gapUnderTable = linePitch / 3;

/** Sets the document's blocks one after another, and adds their structure to the root. */
export function compose(document: ReportDocument, typesetter: Typesetter, root: Tag): FlowItem[] {
  const flow = composeTitle(document.title, typesetter, root);
  const forms = composeTables(document.blocks, typesetter);
  document.blocks.forEach((block, index) => {
    const before = document.blocks[index - 1];
    const afterTable = before?.type === 'table' || before?.type === 'note' || before?.type === 'chart';
    if (afterTable && block.type !== 'note' && block.type !== 'chart')
      flow.push({ type: 'toGrid', gap: gapUnderTable });
    if (block.type === 'signature') {
      const signature = signatureLines(block, typesetter, root);
      flow.splice(0, flow.length, ...withSignature(flow, signature));
    } else if (block.type === 'table') {
      const own = forms.get(block);
      if (own) flow.push({ type: 'table', forms: own, tags: tagTable(own[0], root) });
    } else flow.push(...blockLines(block, typesetter, root));
  });
  if (document.draft) flow.push(...draftLines(document.draft, typesetter, root));
  return flow;
}

function composeTitle(title: string, typesetter: Typesetter, root: Tag): FlowItem[] {
  const tag = addHeading(root, 1);
  const lines = documentTitleLines(typesetter.set(title, styles.title));
  const place = { left: page.left, right: page.right, align: 'center' } as const;
  return [
    ...lines.map((line) => drawLine(line, { linePitch, keepWithNext: true }, tag, place)),
    { type: 'space', height: linePitch, onGrid: true },
  ];
}

function blockLines(
  block: Exclude<Block, { type: 'signature' | 'table' }>,
  typesetter: Typesetter,
  root: Tag,
): FlowItem[] {
  switch (block.type) {
    case 'heading':
      return headingLines(block, typesetter, root);
    case 'paragraph': {
      const tag = addTag(root, 'P');
      const styleOf = ({ lead }: Run) => (lead ? headingStyle(lead) : styles.body);
      return paragraphLines(setLinkedRuns(block.runs, styleOf, typesetter, tag), bodyShape, tag);
    }
    case 'note':
      return [
        { type: 'space', height: gapOverRemark },
        ...remarkLines(block.text, typesetter, addTag(root, 'Note')),
      ];
    case 'chart':
      return chartLines(block.chart, typesetter, root);
  }
}

function headingLines(
  { text, level, rank = level }: Omit<HeadingBlock, 'type'>,
  typesetter: Typesetter,
  root: Tag,
): FlowItem[] {
  const glyphs = typesetter.set(text, headingStyle(level));
  const tag = addHeading(root, rank + 1, level === 1 ? { bookmark: textOf(glyphs) } : {});
  return paragraphLines(glyphs, { ...bodyShape, keepWithNext: true }, tag);
}

/** A page of its own for what is still wrong. */
function draftLines(
  { heading, errors, further, checked = [] }: Draft,
  typesetter: Typesetter,
  root: Tag,
): FlowItem[] {
  return [
    { type: 'newPage' },
    ...headingLines({ text: heading, level: 1 }, typesetter, root),
    ...[...checked, ...errors, ...(further === undefined ? [] : [further])].flatMap((text): FlowItem[] => [
      ...remarkLines(text, typesetter, addTag(root, 'P')),
      { type: 'space', height: noteLinePitch / 2 },
    ]),
  ];
}
