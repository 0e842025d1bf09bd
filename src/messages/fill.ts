export type Values = Readonly<Record<string, string | number>>;

/**
 * Puts values into the `{name}` places of a text; quotation marks within those of the text become single ones, as
 * GB/T 15834 has it. A place without a value is a mistake of ours.
 */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string, at: number) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${place} in "${text}"`);
    return isQuoted(text, at) ? singleQuotes(String(value)) : String(value);
  });
}

const isQuoted = (text: string, at: number) => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

const singleQuotes = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’');
