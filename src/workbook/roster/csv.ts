/**
 * The records of a CSV text (RFC 4180): quoted fields may hold separators, line breaks and doubled quotes. Fields are
 * separated by commas, or by tabs where the first line has tabs and no comma, as spreadsheets write them.
 */
export function parseCsv(text: string): string[][] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const separator = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',';
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|(?!")([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    // A quote in the middle of a field: no spreadsheet writes that.
    if (!match) throw new SyntaxError(`line ${records.length + 1}`);
    const [, quoted, plain = '', end = ''] = match;
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator && field.lastIndex < text.length) continue;
    if (end === separator) record.push('');
    records.push(record);
    record = [];
  }
  return records;
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
