/** The lines of a text that comes in pieces, without their ends; a carriage return stays. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let line: string[] = [];
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    line.push(first);
    for (const next of others) {
      yield line.join('');
      line = [next];
    }
  }
  yield line.join('');
}
