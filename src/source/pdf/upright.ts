import type { Box, Glyph, PageMarks, Rule, Turn } from './page-marks.js';

/** The page turned so that most of its text is upright: tables that are wide lie on their side. */
export function turnUpright(page: PageMarks): PageMarks {
  const counts = [0, 0, 0, 0];
  for (const { turn } of page.glyphs) if (turn !== undefined) counts[turn] = (counts[turn] ?? 0) + 1;
  const main = counts.indexOf(Math.max(...counts));
  let turned = page;
  for (let quarters = 0; quarters < main; quarters++) turned = quarterBack(turned);
  return turned;
}

/** Turned by a quarter against the clock. */
function quarterBack({ width, height, glyphs, hidden, rules, shades, pictures }: PageMarks): PageMarks {
  const turned = ({ left, right, top, bottom }: Box): Box => ({
    left: top,
    right: bottom,
    top: width - right,
    bottom: width - left,
  });
  return {
    width: height,
    height: width,
    glyphs: glyphs.map((glyph): Glyph => {
      const turn = glyph.turn === undefined ? undefined : (((glyph.turn + 3) % 4) as Turn);
      return { ...glyph, x: glyph.y, y: width - glyph.x, turn };
    }),
    // Where a page lies on its side, nothing is said of these.
    hidden,
    rules: rules.map(
      (rule): Rule =>
        rule.horizontal
          ? { horizontal: false, at: rule.at, from: width - rule.to, to: width - rule.from }
          : { ...rule, horizontal: true, at: width - rule.at },
    ),
    shades: shades.map(turned),
    pictures: pictures.map(turned),
  };
}
