import { openBook } from '../../../src/source/open.js';
import { rawPdf, textAt } from './raw-pdf.js';

/** A page of four texts, of which a structure says what they are. @param roles from the text outwards */
function tagged(roles: readonly (readonly string[])[]): Uint8Array {
  const content = roles
    .map((_, index) => `/P <</MCID ${index}>> BDC ${textAt(100, 700 - index * 60, `${index}号`)} EMC `)
    .join('');
  const elements: string[] = [];
  // 6 is the root, 7 the document.
  const texts = roles.map((own) => {
    const first = 8 + elements.length;
    own.forEach((role, depth) => {
      const parent = depth + 1 < own.length ? first + depth + 1 : 7;
      const kids = depth > 0 ? `/K[${first + depth - 1} 0 R]` : '';
      elements.push(`<</S/${role}/P ${parent} 0 R${kids}>>`);
    });
    return `${first} 0 R`;
  });
  const objects = [
    `<</ParentTree<</Nums[0[${texts.join(' ')}]]>>/RoleMap<</Bild/Figure>>>>`,
    '<</S/Document/P 6 0 R>>',
    ...elements,
  ];
  return rawPdf([{ content }], objects, '/StructTreeRoot 6 0 R');
}

async function read(...roles: readonly (readonly string[])[]) {
  const { sheets } = await openBook(tagged(roles));
  return sheets[0]?.cells.map(({ value }) => value);
}

test('what a structure says to be text of a picture is left out, whatever its program calls one', async () => {
  expect(await read(['P'], ['Figure'], ['NonStruct', 'Figure'], ['Span', 'Bild'])).toEqual(['0号']);
});

test('what stands in a paragraph or a table of a figure is text', async () => {
  const roles = [
    ['P', 'Figure'],
    ['NonStruct', 'TD', 'TR', 'Table', 'Figure'],
    ['Span', 'P'],
  ];
  expect(await read(...roles)).toEqual(['0号', '1号', '2号']);
});

test('a structure whose elements are in each other says nothing', async () => {
  const pdf = Buffer.from(tagged([['NonStruct', 'Span']])).toString('latin1');
  const looping = pdf.replace('/S/Span/P 7 0 R', '/S/Span/P 8 0 R');
  const { sheets } = await openBook(Buffer.from(looping, 'latin1'));
  expect(sheets[0]?.cells.map(({ value }) => value)).toEqual(['0号']);
});
