export type Values = Readonly<Record<string, string | number>>;

/** The names in the braces of a text; any name, where the text is not known before the program runs. */
export type PlacesIn<Text extends string> = string extends Text
  ? string
  : Text extends `${string}{${infer Name}}${infer Rest}`
    ? Name | PlacesIn<Rest>
    : never;

/** A value for each place of a text, as the last arguments of a function: none, where it has none. */
export type ValuesFor<Text extends string> = string extends Text
  ? [values?: Values]
  : [PlacesIn<Text>] extends [never]
    ? [values?: Readonly<Record<string, never>>]
    : [values: Readonly<Record<PlacesIn<Text>, string | number>>];

/**
 * Puts values into the `{name}` places of a text; quotation marks within those of the text become single ones, as
 * GB/T 15834 has it. A place without a value is a mistake of ours.
 */
export function fill<const Text extends string>(text: Text, ...[values = {}]: ValuesFor<Text>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string, at: number) => {
    const value = (values as Values)[name];
    if (value === undefined) throw new Error(`no value for ${place} in "${text}"`);
    return isQuoted(text, at) ? singleQuotes(String(value)) : String(value);
  });
}

const isQuoted = (text: string, at: number) => text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

const singleQuotes = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’');
