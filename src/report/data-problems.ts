import type { ErrorObject } from 'ajv';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';

const texts = messages.cli.dataProblems;

/** What is wrong with a data document by the schema of its edition; empty when it is valid. */
export async function dataProblems(data: unknown): Promise<string[]> {
  const { default: validators } = await import('./data-validators.cjs');
  const edition = typeof data === 'object' && data !== null && 'edition' in data ? data.edition : undefined;
  const known = Object.keys(validators);
  const validate = typeof edition === 'string' && known.includes(edition) ? validators[edition] : undefined;
  if (!validate) return [fill(texts.edition, { editions: known.join('、') })];
  return validate(data) ? [] : (validate.errors ?? []).map(sentence);
}

function sentence({ instancePath, keyword, params }: ErrorObject): string {
  const place = instancePath.slice(1).replaceAll('/', '.') || texts.root;
  switch (keyword) {
    case 'required':
      return fill(texts.required, { place, name: String(params.missingProperty) });
    case 'additionalProperties':
      return fill(texts.unknown, { place, name: String(params.additionalProperty) });
    case 'enum':
      return fill(texts.choice, { place, choices: params.allowedValues.map(String).join('、') });
    case 'format':
      return fill(texts.date, { place });
    case 'maxLength':
      return fill(texts.tooLong, { place, limit: params.limit });
    default:
      return fill(texts.type, { place, types: typeNames(params.type) });
  }
}

function typeNames(types: unknown): string {
  const names: Readonly<Record<string, string>> = texts.types;
  return [types]
    .flat()
    .map((type) => names[String(type)] ?? String(type))
    .join(texts.or);
}
