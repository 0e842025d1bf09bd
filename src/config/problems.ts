import type { ErrorObject } from 'ajv';
import { fill } from '../messages/fill.js';
import { messages } from '../messages/messages.js';
import { nearest } from '../messages/nearest.js';
import { isLocked } from '../rules/rule.js';
import { rules } from '../rules/rules.js';

const texts = messages.config.problems;

/** Problems that are told: nobody reads more at once. */
const TOLD_AT_MOST = 50;

/** What is wrong with a config, each with its place and what was probably meant; empty when it is valid. */
export async function configProblems(config: unknown, text: string): Promise<string[]> {
  const { default: validators } = await import('./config-validator.cjs');
  if (validators.config(config)) return [];
  const errors = validators.config.errors ?? [];
  // Neither organ nor file: the error of the whole says it, not that of each choice.
  const own = errors.filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'));
  const told = own.slice(0, TOLD_AT_MOST).map((error) => sentence(error, text));
  const count = own.length - told.length;
  return count > 0 ? [...told, fill(texts.further, { count })] : told;
}

function sentence(error: ErrorObject, text: string): string {
  const { keyword, params, instancePath, data, parentSchema } = error;
  const path = instancePath.slice(1).replaceAll('/', '.');
  const value = typeof data === 'string' ? data : shown(data);
  const place = (about = '') => placeOf(path, about, text);
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      if (path === 'rules') return aboutRule(name, place(name));
      const choices = Object.keys(parentSchema?.properties ?? {});
      return fill(texts.unknown, {
        place: place(name),
        name,
        suggestion: suggest(name, choices),
        choices: choices.join('、'),
      });
    }
    case 'enum': {
      if (/^waivers\.\d+\.rule$/.test(path)) return aboutRule(value, place(value));
      const choices: string[] = params.allowedValues;
      return fill(texts.choice, {
        place: place(value),
        value,
        choices: choices.join('、'),
        suggestion: suggest(value, choices),
      });
    }
    case 'required':
      return fill(texts.required, { place: place(), name: String(params.missingProperty) });
    case 'anyOf':
      return fill(texts.whom, { place: place() });
    case 'not':
      return fill(texts.twice, { place: place(), names: (parentSchema?.not?.required ?? []).join('、') });
    case 'minLength':
      return fill(texts.empty, { place: place() });
    case 'pattern':
      return fill(patternText(path), { place: place(value), value });
    case 'format':
      return fill(texts.date, { place: place(value), value });
    default:
      return fill(texts.type, { place: place(), types: typeName(params.type) });
  }
}

function patternText(path: string): string {
  if (path.endsWith('.cell')) return texts.cell;
  if (path.startsWith('deadlines.')) return texts.day;
  return path === 'site.url' ? texts.url : texts.empty;
}

function aboutRule(name: string, place: string): string {
  const known = rules.find(({ id }) => id === name);
  if (known && isLocked(known)) return fill(texts.locked, { place, name });
  const open = rules.filter((rule) => !isLocked(rule)).map(({ id }) => id);
  return fill(texts.unknownRule, { place, name, suggestion: suggest(name, open) });
}

function suggest(name: string, choices: readonly string[]): string {
  const near = nearest(name, choices);
  return near === undefined ? '' : fill(texts.suggestion, { name: near });
}

/** The path in the config, with the line where what is wrong stands, if it stands there only once. */
function placeOf(path: string, quoted: string, text: string): string {
  // People count from one, as C-WAIVER does.
  const shown =
    path.replace(/^waivers\.(\d+)\.?/, (_, index) => fill(texts.entry, { number: Number(index) + 1 })) ||
    texts.root;
  const parts = text.split(JSON.stringify(quoted));
  return parts.length === 2 && quoted !== ''
    ? fill(texts.placeAtLine, { path: shown.trim(), line: (parts[0] ?? '').split('\n').length })
    : fill(texts.place, { path: shown.trim() });
}

function typeName(type: unknown): string {
  const names: Readonly<Record<string, string>> = messages.cli.dataProblems.types;
  return names[String(type)] ?? String(type);
}

/** A value as it stands in the config, without what is within its parts: nobody looks for that, and it may be deep. */
function shown(data: unknown): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data ?? null);
  const flat = (value: unknown) => (typeof value === 'object' && value !== null ? '…' : value);
  const whole = Array.isArray(data)
    ? data.map(flat)
    : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, flat(value)]));
  return JSON.stringify(whole);
}
