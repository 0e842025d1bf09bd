/** Characters at a time. */
const BLOCK = 65_536;

/** What comes in many small parts, each of which would be a call of the system. */
export function* inBlocks(parts: Iterable<string>): Generator<string> {
  let block: string[] = [];
  let length = 0;
  for (const part of parts) {
    block.push(part);
    length += part.length;
    if (length < BLOCK) continue;
    yield block.join('');
    block = [];
    length = 0;
  }
  if (length > 0) yield block.join('');
}
