import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeText } from '../../src/package/xml/escape-text.js';
import type { ReportData } from '../../src/report/data.js';
import { Workbook } from '../../src/workbook/exceljs.js';
import { setKey } from '../rules/set-key.js';
import { templateWorkbook, validData } from '../support/fixtures.js';
import { written } from '../support/written.js';

const XML_CHARACTERS = /^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** A valid report with a text in every field that holds one: names, prose, remarks, labels, figures and sheets. */
export async function hostileWorkbook(edition: string, text: string): Promise<Uint8Array> {
  const data: Record<string, unknown> = {
    ...validData(edition),
    organ: { name: `某局${text}`, kind: 'department' },
    narrative: { overview: `本年工作：${text}。`, problems: text, other: `${text}\n${text}`, preface: text },
    notes: { disclosure: `注：${text}`, requests: `注：${text}`, review: `注：${text}` },
  };
  setKey(data, 'requests.received.individuals', `12${text}`);
  setKey(data, 'requests.carriedIn.total', text);
  setKey(data, 'review.reconsideration.upheld', text);
  const workbook = new Workbook();
  const bytes = await templateWorkbook(data as unknown as ReportData);
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const write = (sheet: string, cell: string, value: string) => {
    const at = workbook.getWorksheet(sheet)?.getCell(cell);
    if (at) at.value = escapeText(value);
  };
  write('依申请公开', 'A5', `二、上年结转政府信息公开申请数量${text}`);
  write('主动公开', 'A3', text);
  write('基本信息', 'D1', text);
  return withSheetName(await written(workbook), text);
}

/** A sheet that nobody needs gets the text as its name, where XML can hold it. */
function withSheetName(bytes: Uint8Array, text: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    const xml = strFromU8(part);
    // exceljs writes them as they are, which XML forbids.
    const legal = xml.replace(/[\ufffe\uffff]/g, escapeText);
    const named = name === 'xl/workbook.xml' ? legal.replace('填报说明', () => nameFor(text)) : legal;
    return [name, strToU8(named)];
  });
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

function nameFor(text: string): string {
  if (!XML_CHARACTERS.test(text)) return '说明';
  const escaped = text
    .slice(0, 31)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
  return escaped.replace(/[\t\n\r]/g, (control) => `&#${control.charCodeAt(0)};`);
}
