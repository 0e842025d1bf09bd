import { matchesIn } from '../../report/text/matches-in.js';
import { narrativeOf, type Passage } from '../passages.js';
import { defineRule } from '../rule.js';

export const sMarks = defineRule({
  id: 'S-MARKS',
  severity: 'notice',
  needs: ['form'],
  *check({ form }) {
    for (const passage of narrativeOf(form)) {
      const marks = halfWidthMarks(passage);
      const breaks = brokenParagraphs(passage);
      const [first] = [...marks, ...breaks].sort((a, b) => a.index - b.index);
      if (!first) continue;
      const message = breaks.length === 0 ? 'marks' : marks.length === 0 ? 'breaks' : 'both';
      yield {
        message,
        values: {
          title: passage.title,
          marks: marks.length,
          breaks: breaks.length,
          mark: marks[0]?.text ?? '',
          break: breaks[0]?.text ?? '',
        },
        places: [passage.at(first.index)],
      };
    }
  },
});

interface Found {
  readonly index: number;
  readonly text: string;
}

/**
 * A comma, a colon or a bracket of half width right between hanzi; those of addresses, times and figures are none. The
 * mark comes first in the pattern: most characters are none, and what stands before them need not be looked at.
 */
const HALF_WIDTH =
  /[,;:?!(](?<=[〇㐀-鿿].)(?=[〇㐀-鿿])|\((?<=(?:^|[\n。；]).)[一二三四五六七八九十]{1,3}\)(?=[〇㐀-鿿])/gu;

function halfWidthMarks({ original }: Passage): Found[] {
  return matchesIn(original, HALF_WIDTH).map(({ 0: mark, index }) => ({
    index,
    text: original.slice(Math.max(0, index - AROUND), index + mark.length + AROUND).replaceAll('\n', ''),
  }));
}

const AROUND = 4;

/** A paragraph that ends without a mark, before one that goes on with the sentence. */
function brokenParagraphs({ original }: Passage): Found[] {
  const lines = matchesIn(original, /[^\n]*\S[^\n]*/gu);
  return lines.flatMap(({ 0: line, index }, number): Found[] => {
    const next = lines[number + 1]?.[0].trim();
    if (next === undefined || !breaksOff(line.trim(), next)) return [];
    return [{ index, text: `${line.trim().slice(-AROUND * 2)}／${next.slice(0, AROUND * 2)}` }];
  });
}

function breaksOff(line: string, next: string): boolean {
  if (NUMBERED.test(next) || !GOES_ON.test(next)) return false;
  if (HANGING.test(line)) return true;
  // Headings, and items of a list, may do without a mark.
  return (
    line.length >= SHORTEST &&
    INNER.test(line) &&
    UNENDED.test(line) &&
    !NUMBERED.test(line) &&
    ENDED.test(next)
  );
}

/** Shorter lines are headings. */
const SHORTEST = 16;
const HANGING = /[，、,]$/u;
const INNER = /[，。；]/u;
const UNENDED = /[〇㐀-鿿\p{L}\d]$/u;
const ENDED = /[。；！？…]/u;
const GOES_ON = /^[〇㐀-鿿\d“”（《，。；、]/u;
const NUMBERED =
  /^\s*(?:[（(〔][一二三四五六七八九十\d]{1,3}[）)〕]|[一二三四五六七八九十]{1,3}[、是.．]|\d{1,3}[、.．)）](?!\d)|第[一二三四五六七八九十]|[①-⑳●◆■▪•·\-—]|注|附)/u;
