/** Markup that is safe to put into a page as it is. Made by `html`; by hand only around constants of ours. */
export class Raw {
  constructor(readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

export type Fragment = Raw | string | number | null | undefined | false | readonly Fragment[];

/** A template whose values are escaped, for text and for quoted attributes. null, undefined and false leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Raw {
  return new Raw(String.raw({ raw: strings }, ...values.map(toMarkup)));
}

function toMarkup(value: Fragment): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Raw) return value.markup;
  if (typeof value === 'object') return value.map(toMarkup).join('');
  return escapeText(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * What no text of a page may hold: the control characters, noncharacters and lone surrogates that the HTML
 * standard forbids, and the bidirectional controls, which make a figure read otherwise than it is written.
 */
const forbidden = /[\p{Bidi_Control}\p{Surrogate}\p{Noncharacter_Code_Point}]|[^\P{Control}\t\n\r]/gu;

function escapeText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
