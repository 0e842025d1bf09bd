/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import '../polyfills.js';
import { editions } from '../../edition/editions.js';
import { fill } from '../../messages/fill.js';
import { messages } from '../../messages/messages.js';
import { renderFormTemplates } from '../../reporter/html/form-templates.js';
import { Desk } from './desk.js';
import { byId, fromMarkup } from './element.js';
import { chosen, dropped, type Incoming, pasted, searched } from './intake.js';
import { PageWorker } from './page-worker.js';
import { Results } from './results.js';
import { Saving } from './saving.js';
import { showBeside } from './show-beside.js';

const texts = messages.page;

function start(): void {
  document.body.append(fromMarkup(renderFormTemplates(editions.all).markup));
  const version = document.documentElement.dataset.version ?? '';
  const worker = new PageWorker();
  const results = new Results();
  const desk = new Desk(worker, version, results, clock);
  const saving = new Saving(desk, worker, (note) => results.say(note));
  results.connect(desk, saving);
  results.onListed(() => showBeside(desk, byId('beside')));
  takeIn((incoming) => void desk.add(incoming));
  byId('clear').addEventListener('click', () => {
    if (!desk.reports.some(isUnsaved) || confirm(texts.clearAsk)) desk.clear();
  });
  byId<HTMLFormElement>('template').addEventListener('submit', (event) => {
    event.preventDefault();
    const year = Number(byId<HTMLInputElement>('template-year').value);
    void saving.template(year, byId<HTMLInputElement>('template-organ').value);
  });
  window.addEventListener('beforeunload', (event) => {
    if (!desk.reports.some(isUnsaved)) return;
    event.preventDefault();
    event.returnValue = texts.leave;
  });
  document.documentElement.classList.add('scripted');
  byId('app').hidden = false;
}

const isUnsaved = ({ correction }: Desk['reports'][number]) => correction?.isSaved === false;

/** Everything by which files come in. */
function takeIn(add: (incoming: readonly Incoming[]) => void): void {
  const area = byId('drop');
  const put = (incoming: readonly Incoming[]) => {
    if (incoming.length > 0) add(incoming);
  };
  for (const [id, isFolder] of [
    ['files', false],
    ['folder', true],
  ] as const) {
    const input = byId<HTMLInputElement>(id);
    byId(`choose-${id}`).addEventListener('click', () => input.click());
    input.addEventListener('change', async () => {
      const found = chosen(input.files ?? new DataTransfer().files);
      // The same file may be chosen again.
      input.value = '';
      put(isFolder ? await searched(found) : found);
    });
  }
  let depth = 0;
  const over = (by: number) => {
    depth = Math.max(0, depth + by);
    area.classList.toggle('over', depth > 0);
  };
  document.addEventListener('dragenter', () => over(1));
  document.addEventListener('dragleave', () => over(-1));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    depth = 0;
    over(0);
    if (event.dataTransfer) put(await dropped(event.dataTransfer));
  });
  let pastes = 0;
  document.addEventListener('paste', (event) => {
    if (event.target instanceof HTMLInputElement || !event.clipboardData) return;
    const found = pasted(event.clipboardData, pastes + 1);
    if (found.length > 0) pastes++;
    put(found);
  });
}

/** The user's own date and time, as results have them: 2025-01-20T09:30:00+08:00. */
function clock(): { today: string; now: string } {
  const now = new Date();
  const offset = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offset * MINUTE).toISOString();
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map(two);
  const [today = '', time = ''] = local.slice(0, 'YYYY-MM-DDThh:mm:ss'.length).split('T');
  return { today, now: `${today}T${time}${offset < 0 ? '-' : '+'}${hours}:${minutes}` };
}

const MINUTE = 60_000;
const two = (number: number) => String(number).padStart(2, '0');

try {
  start();
} catch (error) {
  const note = byId('too-old');
  note.textContent = fill(texts.crashed, { error: String(error) });
  note.hidden = false;
}
