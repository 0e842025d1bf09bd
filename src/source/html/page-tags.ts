import { attribute, type Element, elementsIn, type Node } from './parse-page.js';

/** What a page says of itself where nobody sees it; names of tags in small letters, the first of each. */
export interface PageTags {
  readonly meta: ReadonlyMap<string, string>;
  readonly title: string | undefined;
}

export function tagsOf(root: { childNodes: readonly Node[] }): PageTags {
  const meta = new Map<string, string>();
  let title: string | undefined;
  const pending = elementsIn(root).reverse();
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (element.tagName === 'meta') {
      const name = attribute(element, 'name')?.trim().toLowerCase();
      const content = attribute(element, 'content')?.trim();
      if (name && content && !meta.has(name)) meta.set(name, content);
    }
    if (element.tagName === 'title') title ??= textOf(element).trim();
    pending.push(...elementsIn(element).reverse());
  }
  return { meta, title };
}

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');
