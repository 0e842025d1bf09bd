/**
 * Radicals that look like the hanzi beside them, and have a number of their own without being said to be the same: maps
 * made from a font's glyphs name these.
 */
const RADICALS =
  '⼾户⺁厂⺄乙⺇几⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺥爫⺧牛⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺱网⺲罒⺳网⺶羊⺸羊⺹耂⺻聿⺼月⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

/** A font draws both dashes with one glyph, which may be named after the other. */
const DASH = '―—';

/** Marks as they are set in columns. */
const UPRIGHT =
  '︐，︑、︒。︓：︔；︕！︖？︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』︱—︰：';

let plain: ReadonlyMap<string, string> | undefined;

/** What a reader takes a character for: fonts number their hanzi and marks as they please. */
export function plainCharacters(text: string): string {
  if (!ODD.test(text)) return text;
  plain ??= new Map(pairsOf(RADICALS + UPRIGHT + DASH));
  return Array.from(text, (character) => {
    const own = plain?.get(character);
    return own ?? (ODD.test(character) ? character.normalize('NFKC') : character);
  }).join('');
}

/** Radicals, hanzi of compatibility, ligatures, marks set in columns, and a dash. */
const ODD = /[\u2015\u2329\u232A\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE1F\uFE30-\uFE44]/u;

function* pairsOf(text: string): Iterable<[string, string]> {
  const characters = Array.from(text);
  for (let at = 0; at + 1 < characters.length; at += 2)
    yield [characters[at] ?? '', characters[at + 1] ?? ''];
}
