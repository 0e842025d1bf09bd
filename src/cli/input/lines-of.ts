/** A line that goes on beyond all bounds. */
export class EndlessLine extends Error {
  override readonly name = 'EndlessLine';
}

/**
 * The lines of a text that comes in pieces, without their ends; a carriage return stays.
 * @param atMost characters of a line
 * @throws EndlessLine
 */
export async function* linesOf(pieces: AsyncIterable<string>, atMost: number): AsyncGenerator<string> {
  let line: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    line.push(first);
    length += first.length;
    if (length > atMost) throw new EndlessLine();
    for (const next of others) {
      yield line.join('');
      line = [next];
      length = next.length;
    }
  }
  yield line.join('');
}
