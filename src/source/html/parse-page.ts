import type { DefaultTreeAdapterTypes } from 'parse5';
import { limits } from '../../limits/limits.js';
import { beyond } from '../../limits/refusals.js';
import type { Library } from './library.js';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * The elements of a page as a browser builds them.
 * @throws WorkbookRefused when there are more of them, or deeper in each other, than in any page (F-LIMIT)
 */
export function parsePage(
  html: string,
  { defaultTreeAdapter, parse }: Library,
): DefaultTreeAdapterTypes.Document {
  let nodes = 0;
  let depth = 0;
  const count = () => {
    nodes += 1;
    if (nodes > limits.pageNodes) throw beyond('pageNodes');
  };
  const { createElement, createCommentNode, insertText, insertTextBefore } = defaultTreeAdapter;
  const counted: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...args) => {
      count();
      return createElement(...args);
    },
    createCommentNode: (...args) => {
      count();
      return createCommentNode(...args);
    },
    insertText: (parent, text) => {
      // It comes word by word.
      if (parent.childNodes.at(-1)?.nodeName !== '#text') count();
      insertText(parent, text);
    },
    insertTextBefore: (...args) => {
      count();
      insertTextBefore(...args);
    },
    // Each further <body> brings attributes for the first: nobody reads them, and to gather them takes long.
    adoptAttributes: () => undefined,
    onItemPush: () => {
      depth += 1;
      if (depth > limits.nesting) throw beyond('nesting');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  return parse(html, { treeAdapter: counted, scriptingEnabled: false });
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** The elements directly within one. */
export const elementsIn = ({ childNodes }: { childNodes: readonly Node[] }): Element[] =>
  childNodes.filter(isElement);
