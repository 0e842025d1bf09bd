/** An element with properties and children. Texts are texts: nothing is read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Omit<HTMLElementTagNameMap[Name], 'dataset' | 'style'>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** An element of the page by its id, which the page always has. */
export const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T;

/** Markup that our own templates have escaped. */
export function fromMarkup(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

/** Puts other children in place of those that are there; what browsers call replaceChildren() is newer than theirs. */
export function refill(parent: Element, ...children: readonly (Node | string)[]): void {
  parent.textContent = '';
  parent.append(...children);
}
