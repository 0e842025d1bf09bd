import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withError, withWarning } from '../cli/workbooks.js';
import { worstCases } from '../hostile/worst-cases.js';
import { EDITIONS, editionOf, FIXTURES, foreignContent, validData } from '../support/fixtures.js';
import { writePage } from '../support/pages/write-page.js';
import { PLAIN, wordDocument } from '../support/word.js';

const fixture = (name: string) => readFileSync(path.join(FIXTURES, name));

/** Left out: large ones, which take long to make, and such as take long to read. */
const SLOW = /^limit|bomb|million|again|add up|long|without end|thousand|many|every/;

/** Reports of every kind, right and wrong, and files that were made to do harm; by their paths. */
export async function inputs(): Promise<ReadonlyMap<string, Uint8Array>> {
  const hostile = Object.entries(worstCases(fixture('2021.xlsx'))).filter(([name]) => !SLOW.test(name));
  const written = EDITIONS.flatMap((edition): [string, Uint8Array][] => {
    const content = foreignContent(validData(edition));
    return [
      [`收/${edition}.docx`, wordDocument(editionOf(edition), content, PLAIN)],
      [`收/${edition}.html`, writePage(editionOf(edition), content)],
    ];
  });
  return new Map<string, Uint8Array>([
    ['2019.xlsx', fixture('2019.xlsx')],
    ['2021.xlsx', fixture('2021.xlsx')],
    ['旧/2021.xls', fixture('2021.xls')],
    ['打印/2019.pdf', fixture('pdf/libreoffice-2019.pdf')],
    ['打印/2021.pdf', fixture('pdf/chromium-open-2021.pdf')],
    ['粘贴.xlsx', fixture('pasted-2021.xlsx')],
    ['有错误.xlsx', await withError()],
    ['有警告.xlsx', await withWarning()],
    ['通知.html', Buffer.from('<html><body><h1>关于开会的通知</h1><p>请参加会议。</p></body></html>')],
    ['说明.txt', Buffer.from('请各单位按时报送。')],
    ['改名.xlsx', Buffer.from('请各单位按时报送。')],
    ['旧/没传完.xls', fixture('2021.xls').subarray(0, 9000)],
    ...written,
    ...hostile.map(([name, make]): [string, Uint8Array] => [
      `坏/${name.replace(/[^\w ]/g, '')}.xlsx`,
      make(),
    ]),
  ]);
}
