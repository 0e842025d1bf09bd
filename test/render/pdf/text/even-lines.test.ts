import type { TextItem } from '../../../../src/render/pdf/items.js';
import { bodyShape, paragraphLines } from '../../../../src/render/pdf/paragraph.js';
import { styles } from '../../../../src/render/pdf/styles.js';
import type { Fragment } from '../../../../src/render/pdf/text/place.js';
import { createTypesetter } from '../../../../src/render/pdf/text/typesetter.js';
import { WHOLE_REPORTS, wholeReport } from '../../../support/whole-reports.js';
import { fonts } from '../bundled-fonts.js';

const { set } = createTypesetter(fonts);
const han = /^\p{Script=Han}$/u;

/** The paragraphs of twelve reports as offices write them. */
const paragraphs = WHOLE_REPORTS.flatMap((name) =>
  Object.values(wholeReport(name).narrative).flatMap((text) => (text ?? '').split('\n')),
).filter((text) => text !== '');

interface Printed {
  readonly text: string;
  /** From a Chinese character to the next: the least and the most. Points. */
  readonly closest: number;
  readonly widest: number;
}

function print(text: string): Printed[] {
  return paragraphLines(set(text, styles.body), bodyShape, { role: 'P', children: [] }).map(({ items }) => {
    const [{ fragments }] = items as readonly [TextItem];
    const advances = advancesOf(fragments);
    return {
      text: fragments.map((fragment) => fragment.text).join(''),
      closest: Math.min(...advances),
      widest: Math.max(...advances),
    };
  });
}

function advancesOf(fragments: readonly Fragment[]): number[] {
  const places = fragments.flatMap(({ text, face, size, spacing, x }) => {
    let at = x;
    return [...text].map((character) => {
      const place = { character, at };
      at += (face.widthOf(character) ?? 0) * size + spacing;
      return place;
    });
  });
  return places.slice(1).flatMap(({ character, at }, index) => {
    const before = places[index];
    return before && han.test(before.character) && han.test(character) ? [at - before.at] : [];
  });
}

const farApart = (lines: readonly Printed[]) => lines.filter(({ widest }) => widest >= 17);

describe('characters of 16 pt stand less than 17 pt apart', () => {
  test('on every line of twelve long reports, and nowhere closer than is seen', () => {
    const lines = paragraphs.flatMap(print);
    expect(lines.length).toBeGreaterThan(500);
    expect(farApart(lines)).toEqual([]);
    expect(Math.min(...lines.map(({ closest }) => closest))).toBeGreaterThan(15);
  });

  test('on every line but a first one, which no other can help, wherever the text begins', () => {
    const all = paragraphs
      .filter((text) => text.length > 28)
      .flatMap((text) => Array.from({ length: 12 }, (_, from) => print(text.slice(from))));
    expect(farApart(all.flatMap((lines) => lines.slice(1)))).toEqual([]);
    expect(farApart(all.map((lines) => lines[0] as Printed)).length).toBeLessThan(all.length / 500);
  });

  test('wherever figures of seven digits stand, from the second line on', () => {
    const figures = '全年主动公开政府信息1924252次，比上年增加3071846条，增长19.2%；';
    const sentence = '其中门户网站发布信息8120573条，政务新媒体推送2263180次，（国办公开办函〔2021〕30号）';
    const texts = Array.from(
      { length: 28 },
      (_, shift) => `${'政'.repeat(20 + shift)}${figures}${sentence}${figures}深化政务公开，提升工作实效。`,
    );
    expect(farApart(texts.flatMap((text) => print(text).slice(1)))).toEqual([]);
  });
});
