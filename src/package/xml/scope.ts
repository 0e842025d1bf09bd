import { damaged } from '../../limits/refusals.js';

/** What prefixes stand for at some place; the empty one stands for the namespace of elements without a prefix. */
export class Scope {
  /** Of elements without a prefix. */
  readonly unprefixed: string;

  /**
   * @param own by prefix, as an element declares them
   * @param outer what holds around the element; a chain, as copies of it would take long where many elements declare
   */
  constructor(
    private readonly own: ReadonlyMap<string, string>,
    private readonly outer?: Scope,
  ) {
    this.unprefixed = own.get('') ?? outer?.unprefixed ?? '';
  }

  /** The namespace that a prefix stands for; undefined where nobody says. */
  find(prefix: string): string | undefined {
    let scope: Scope | undefined = this;
    while (scope) {
      const found = scope.own.get(prefix);
      if (found !== undefined) return found;
      scope = scope.outer;
    }
    return prefix === '' ? '' : undefined;
  }
}

/** Outside of every element: XML itself knows one prefix. */
export const OUTERMOST = new Scope(new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));

/** The attribute of a name in one of the namespaces. @throws WorkbookRefused when there are two */
export function attributeOf(
  attributes: ReadonlyMap<string, string>,
  scope: Scope,
  namespaces: readonly string[],
  name: string,
): string | undefined {
  const found = [...attributes].filter(([key]) => {
    const colon = key.indexOf(':');
    return (
      colon > 0 && key.slice(colon + 1) === name && namespaces.includes(scope.find(key.slice(0, colon)) ?? '')
    );
  });
  if (found.length > 1) throw damaged();
  return found[0]?.[1];
}
