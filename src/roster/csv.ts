/**
 * The records of a CSV text (RFC 4180): quoted fields may hold separators, line breaks and doubled quotes. Fields are
 * separated by commas, or by tabs where the first line has tabs and no comma, as spreadsheets write them.
 * @param atMost records after which nothing more is read
 */
export function parseCsv(text: string, atMost = Number.POSITIVE_INFINITY): string[][] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const separator = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',';
  const ends = new RegExp(`${separator}|\\r\\n|\\n|\\r|$`, 'y');
  const plain = new RegExp(`[${separator}\\r\\n]|$`, 'g');
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 0; at < text.length && records.length < atMost; at = ends.lastIndex) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? closingQuote(text, at + 1) : indexFrom(plain, text, at);
    ends.lastIndex = isQuoted ? end + 1 : end;
    const mark = end < 0 ? null : ends.exec(text);
    // A quote in the middle of a field: no spreadsheet writes that.
    if (!mark) throw new SyntaxError(`line ${records.length + 1}`);
    record.push(isQuoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end));
    if (mark[0] === separator && ends.lastIndex < text.length) continue;
    if (mark[0] === separator) record.push('');
    records.push(record);
    record = [];
    if (mark[0] === '') break;
  }
  return records;
}

/** Where the quote stands that ends a field; -1 when there is none. Others in the field are doubled. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function indexFrom(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** Text in UTF-8, in UTF-16 with its mark, or else in GBK, which Excel and WPS write in China. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
