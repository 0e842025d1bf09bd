/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * What the page does in a browser. It runs there as its own source, so that it may use nothing from outside itself.
 */
function enhance(): void {
  const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
  const table = byId<HTMLTableElement>('units');
  const units = [...table.tBodies];
  const words = byId('words').dataset;
  const text = byId<HTMLInputElement>('text');
  const status = byId<HTMLSelectElement>('status');
  const rule = byId<HTMLSelectElement>('rule');

  /** A copy of the form's empty table with the unit's figures, its wrong cells marked. */
  const draw = (place: HTMLElement, number: string, unit: string) => {
    const { form = '', figures = '' } = place.dataset;
    const template = byId<HTMLTemplateElement>(form);
    if (!figures || !template) return;
    delete place.dataset.figures;
    const copy = template.content.cloneNode(true) as DocumentFragment;
    // Ids are the page's; each copy has its own.
    for (const element of copy.querySelectorAll('[id],[headers]'))
      for (const name of ['id', 'headers']) {
        const value = element.getAttribute(name);
        if (value)
          element.setAttribute(
            name,
            value
              .split(' ')
              .map((id) => `u${number}${id}`)
              .join(' '),
          );
      }
    // Regions of the same name could not be told apart.
    for (const region of copy.querySelectorAll('[aria-label]'))
      region.setAttribute('aria-label', `${unit} ${region.getAttribute('aria-label')}`);
    const cells = copy.querySelectorAll('td[headers]');
    const { values, marks } = JSON.parse(figures);
    values.forEach((value: string, at: number) => {
      const cell = cells[at];
      if (cell) cell.textContent = value;
    });
    for (const { at, severity, note } of marks) {
      const cell = cells[at];
      if (!cell) continue;
      cell.classList.add('wrong', severity);
      for (const [name, content] of [
        ['mark', words[severity] ?? ''],
        ['note', note],
      ]) {
        const mark = document.createElement('span');
        mark.className = name ?? '';
        mark.textContent = content ?? '';
        if (content) cell.append(' ', mark);
      }
    }
    place.append(copy);
  };
  const drawUnit = (unit: HTMLTableSectionElement, number: number) => {
    const name = unit.rows[0]?.cells[0]?.textContent ?? '';
    const places = [...unit.querySelectorAll<HTMLElement>('[data-figures]')];
    for (const [at, place] of places.entries()) draw(place, `${number}-${at}-`, name);
  };
  let isPrinting = false;
  units.forEach((unit, index) => {
    const details = unit.querySelector('details');
    details?.addEventListener('toggle', () => {
      if (details.open && !isPrinting) drawUnit(unit, index);
    });
  });

  const contents = new Map<Element, string>();
  const contentOf = (unit: Element) => {
    const content = contents.get(unit) ?? (unit.textContent ?? '').toLowerCase();
    contents.set(unit, content);
    return content;
  };
  const shown = byId('shown');
  const pattern = shown.dataset.text ?? '';
  const filter = () => {
    const wanted = text.value.trim().toLowerCase().split(/\s+/);
    let count = 0;
    for (const unit of units) {
      const { status: own, rules = '' } = unit.dataset;
      const fits =
        (!status.value || own === status.value) &&
        (!rule.value || rules.split(' ').includes(rule.value)) &&
        wanted.every((word) => contentOf(unit).includes(word));
      unit.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = pattern.replace('{shown}', String(count)).replace('{total}', String(units.length));
    byId('none').hidden = count > 0;
  };
  for (const control of [text, status, rule]) control.addEventListener('input', filter);

  const headers = [...table.querySelectorAll<HTMLElement>('th[data-sort]')];
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  headers.forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.append(button);
    const isName = header.dataset.sort === 'name' || header.dataset.sort === 'status';
    const keyOf = (unit: HTMLTableSectionElement) => unit.rows[0]?.cells[column]?.textContent ?? '';
    button.addEventListener('click', () => {
      // Names from the beginning of the alphabet; of figures the largest first.
      const before = header.getAttribute('aria-sort');
      const down = before ? before === 'ascending' : !isName;
      for (const other of headers) other.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const sign = down ? -1 : 1;
      const keyed = units.map((unit) => ({ unit, key: keyOf(unit) }));
      keyed.sort((a, b) => sign * collator.compare(a.key, b.key));
      table.append(...keyed.map(({ unit }) => unit));
    });
  });

  /** Drawn for the printer, which takes no more in a minute or two. */
  const tablesAtMost = 200;
  const printed = byId('printed');
  let closed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    isPrinting = true;
    closed = [...table.querySelectorAll<HTMLDetailsElement>('tbody:not([hidden]) details:not([open])')];
    for (const details of closed) details.open = true;
    let total = 0;
    let drawn = 0;
    // In the order of the page, which may have been sorted.
    for (const unit of [...table.tBodies].filter(({ hidden }) => !hidden)) {
      total += unit.querySelectorAll('.form').length;
      if (drawn < tablesAtMost) drawUnit(unit, units.indexOf(unit));
      drawn += unit.querySelectorAll('.form:not([data-figures])').length;
    }
    printed.textContent = (printed.dataset.text ?? '')
      .replace('{shown}', String(drawn))
      .replace('{total}', String(total));
    printed.hidden = drawn >= total;
  });
  addEventListener('afterprint', () => {
    isPrinting = false;
    printed.hidden = true;
    for (const details of closed) details.open = false;
  });

  byId('filters').hidden = false;
  document.documentElement.classList.add('scripted');
  filter();
}

/** No text of a workbook is in it: those stand in the page, escaped. */
export const pageScript = `(${enhance})();`;
