/** JSON that is safe to look at: what a terminal or an editor would act on is escaped, so that it means the same. */
export function jsonText(value: unknown): string {
  return [...jsonParts(value)].join('');
}

/**
 * The same in parts, some for each item of an iterable that is no array: such a list may be longer than one text can
 * be.
 */
export function* jsonParts(value: unknown): Generator<string> {
  yield* partsOf(value, '');
  yield '\n';
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return `${inert(JSON.stringify(value))}\n`;
}

function* partsOf(value: unknown, indent: string): Generator<string> {
  if (!holdsList(value)) {
    yield inert(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
    return;
  }
  const [open, close] = isIterable(value) ? '[]' : '{}';
  let separator = '';
  yield `${open}`;
  for (const [name, content] of membersOf(value)) {
    yield `${separator}\n${indent}  ${name}`;
    yield* partsOf(content, `${indent}  `);
    separator = ',';
  }
  yield separator === '' ? `${close}` : `\n${indent}${close}`;
}

function* membersOf(value: object): Generator<readonly [name: string, content: unknown]> {
  if (isIterable(value)) for (const item of value) yield ['', item];
  else for (const [name, content] of Object.entries(value)) yield [`${JSON.stringify(name)}: `, content];
}

/** Whether a list is somewhere in it that is not to be had all at once. */
function holdsList(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return (isIterable(value) && !Array.isArray(value)) || Object.values(value).some(holdsList);
}

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

function inert(json: string): string {
  const escaped = (character: string) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join('');
  return json.replace(/[\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Noncharacter_Code_Point}/gu, escaped);
}
