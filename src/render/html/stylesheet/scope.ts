/** The element that a report's style is confined to. */
export const scopeClass = 'annual-report';

/** Weighs more than any class of a page that the report is pasted into: the :not() counts as an id. */
const scope = `.${scopeClass}:not(#_)`;

/**
 * Confines rules to the report; `:root` stands for its element. Only for our own constants: a brace in a string would
 * not be understood.
 */
export function scoped(css: string): string {
  return css.replace(/([^{};]+)\{/g, (rule, prelude: string) => {
    if (prelude.trim().startsWith('@')) return rule;
    const selectors = prelude.split(',').map((selector) => confine(selector.trim()));
    return `${prelude.startsWith('\n') ? '\n' : ''}${selectors.join(', ')} {`;
  });
}

const confine = (selector: string) =>
  selector.startsWith(':root') ? selector.replace(':root', scope) : `${scope} ${selector}`;
