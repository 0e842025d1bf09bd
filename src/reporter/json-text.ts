/** JSON that is safe to look at: what a terminal or an editor would act on is escaped, so that it means the same. */
export function jsonText(value: unknown): string {
  return `${inert(JSON.stringify(value, null, 2))}\n`;
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return `${inert(JSON.stringify(value))}\n`;
}

function inert(json: string): string {
  const escaped = (character: string) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join('');
  return json.replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Noncharacter_Code_Point}/gu, escaped);
}
