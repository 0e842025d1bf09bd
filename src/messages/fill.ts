export type Values = Readonly<Record<string, string | number>>;

/** Puts values into the `{name}` places of a text. A place without a value is a mistake of ours. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${place} in "${text}"`);
    return String(value);
  });
}
