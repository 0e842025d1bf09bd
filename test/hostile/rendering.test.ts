import { limits } from '../../src/workbook/preflight/limits.js';
import { Workplace } from '../cli/workplace.js';
import { templateWorkbook, validData } from '../support/fixtures.js';
import { inPdf } from './inert.js';

const at = new Workplace();

// What grows with the square of the length does not come to an end in a minute.
jest.setTimeout(60_000);

const data = validData('2021');
const room = limits.prose - Object.values(data.narrative).join('').length - 1;

async function render(changed: typeof data): Promise<void> {
  at.put('年报.xlsx', await templateWorkbook(changed));
  const { code, stderr, made } = await at.run('render', '--pdf', '--html', '--draft', '年报.xlsx');
  expect({ code, stderr, made }).toEqual({ code: 0, stderr: '', made: ['年报.html', '年报.pdf'] });
  expect(inPdf(at.read('年报.pdf'))).toEqual([]);
}

/** Where no line may end, or every line may. */
test.each(['W', '（', '一'])('prose of nothing but %s is set somehow', async (text) => {
  const overview = text.repeat(Math.floor(room / text.length));
  await render({ ...data, narrative: { ...data.narrative, overview } });
});

test('cells that are as full as they can be are set somehow', async () => {
  const requests = data.requests as Record<string, Record<string, unknown>>;
  const full = { individuals: '约'.repeat(limits.text), businesses: '约'.repeat(limits.text) };
  await render({ ...data, requests: { ...requests, received: { ...requests.received, ...full } } });
});
