import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

/** A page's elements as a browser would see them, and what the parser complains about. */
export interface Page {
  readonly root: Tree.Document;
  readonly errors: readonly string[];
}

export function openPage(markup: string): Page {
  const errors: string[] = [];
  return { root: parse(markup, { onParseError: (error) => errors.push(error.code) }), errors };
}

/** All elements of that name below a node, in document order. */
export function elements(node: Tree.ParentNode, name?: string): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const below = elements(child, name);
    return name === undefined || child.tagName === name ? [child, ...below] : below;
  });
}

export function only(node: Tree.ParentNode, name: string): Element {
  const [found, ...others] = elements(node, name);
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} elements ${name}`);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function withClass(node: Tree.ParentNode, name: string): Element[] {
  return elements(node).filter((element) => attribute(element, 'class')?.split(' ').includes(name));
}

/** The page's named meta tags. */
export function metaTags(page: Page): Record<string, string> {
  return Object.fromEntries(
    elements(page.root, 'meta').flatMap((meta) => {
      const name = attribute(meta, 'name');
      return name === undefined ? [] : [[name, attribute(meta, 'content') ?? '']];
    }),
  );
}
