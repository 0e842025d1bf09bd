import { AlignmentType, Header, ImportedXmlComponent, Paragraph, type XmlComponent } from 'docx';
import { withLinks } from '../../document/addresses.js';
import type { Draft } from '../../document/blocks.js';
import { noteLinePitch, styles } from '../pdf/styles.js';
import { cleanText } from './clean-text.js';
import { twips } from './page.js';
import { fontName, styleIds } from './role-styles.js';
import { runsOf } from './runs.js';

/** 草稿 across every page: a picture of letters behind the text, as Word itself draws watermarks. */
export function draftHeaders({ mark }: Draft): { default: Header; even: Header } {
  return { default: watermark(mark, 1), even: watermark(mark, 2) };
}

function watermark(mark: string, number: number): Header {
  const height = styles.mark.size;
  const width = [...mark].length * height;
  const style = [
    'position:absolute',
    `width:${width}pt`,
    `height:${height}pt`,
    'rotation:315',
    'z-index:-251658752',
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:margin',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:margin',
  ].join(';');
  const xml = `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="draft${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" alt="${attribute(mark)}" style="${style}" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">
<v:textpath style="font-family:&quot;${fontName('heading1')}&quot;;font-size:1pt" string="${attribute(mark)}"/></v:shape></w:pict></w:r>`;
  const paragraph = new Paragraph({ children: [] });
  paragraph.addChildElement(elementOf(xml.replaceAll('\n', '')));
  return new Header({ children: [paragraph] });
}

/** The library wraps what it reads in an element without a name, which Word takes for damage. */
function elementOf(xml: string): XmlComponent {
  const { root } = ImportedXmlComponent.fromXmlString(xml) as unknown as { readonly root: XmlComponent[] };
  const [element] = root;
  if (!element) throw new Error('there is no element');
  return element;
}

/** For an attribute. The mark is a text of ours. */
const attribute = (text: string) => text.replace(/[&<>"]/g, '');

/** A page of its own for what is still wrong. */
export function draftParagraphs({ heading, errors, further, checked = [] }: Draft): Paragraph[] {
  return [
    new Paragraph({ style: styleIds.heading(1), text: cleanText(heading), pageBreakBefore: true }),
    ...[...checked, ...errors, ...(further === undefined ? [] : [further])].map(
      (text) =>
        new Paragraph({
          style: styleIds.note,
          // Long figures would tear lines apart.
          alignment: AlignmentType.LEFT,
          children: runsOf(withLinks({ text })),
          spacing: { after: twips(noteLinePitch / 2) },
        }),
    ),
  ];
}
