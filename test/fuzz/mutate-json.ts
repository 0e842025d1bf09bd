import texts from '../../fixtures/hostile/texts.json';
import type { Random } from '../support/random.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Values where nobody expects them. */
const VALUES: readonly (() => Json)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 0.5,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 1,
  () => '',
  () => ' ',
  () => '0',
  () => '../../年报.xlsx',
  () => 'A1:XFD1048576',
  () => '2024-02-30',
  () => '某市水务局',
  () => '\u202e\0\u001b[31m',
  () => '(a+)+$',
  () => '**/'.repeat(200),
  () => '长'.repeat(100_000),
  () => [],
  () => ({}),
  () => DEEP,
  () => Array.from({ length: 20_000 }, () => 0),
];

const KEYS = ['__proto__', 'constructor', 'toString', 'length', '', '0', 'path', 'rule', 'files', 'findings'];

/** Written as lists within lists, so many that no function may call itself for each. */
const DEEP = '#deep#';
const LEVELS = 200_000;

/** Changes a document of JSON; what is none any more is left as text. */
export function brokenJson(text: string, random: Random, done: string[]): string {
  if (random.chance(0.2)) {
    done.push('raw json');
    return raw(text, random);
  }
  const document: Json = JSON.parse(text);
  done.push(`json ${changeNode(document, random)}`);
  return JSON.stringify(document).replace(`"${DEEP}"`, '['.repeat(LEVELS) + ']'.repeat(LEVELS));
}

/** Changes documents of JSON, one on each line, or which lines there are. */
export function brokenLines(text: string, random: Random, done: string[]): string {
  const lines = text.trimEnd().split('\n');
  if (random.chance(0.3)) {
    const name = random.pick(Object.keys(lineMutations));
    done.push(`lines ${name}`);
    return lineMutations[name]?.(lines, random).join('\n') ?? '';
  }
  const at = random.whole(0, lines.length - 1);
  return lines.with(at, brokenJson(lines[at] ?? '', random, done)).join('\n');
}

const lineMutations: Readonly<Record<string, (lines: string[], random: Random) => string[]>> = {
  lost: (lines, random) => lines.toSpliced(random.whole(0, lines.length - 1), 1),
  twice: (lines, random) => lines.toSpliced(random.whole(0, lines.length), 0, random.pick(lines)),
  mixed: (lines, random) => lines.toSorted(() => random.next() - 0.5),
  joined: (lines) => [lines.join('')],
  blank: (lines, random) => lines.toSpliced(random.whole(0, lines.length), 0, ' ', '', '\ufeff'),
};

function raw(text: string, random: Random): string {
  const at = random.whole(0, text.length);
  const piece = random.pick([
    '',
    '}',
    '[[[[',
    '"',
    ',',
    '\0',
    '1e999',
    '\ufeff',
    '\\ud800',
    '//',
    random.pick(texts).text.slice(0, 20_000),
  ]);
  return text.slice(0, at) + piece + text.slice(at + random.pick([0, 1, 100]));
}

/** Changes something anywhere in it. */
function changeNode(document: Json, random: Random): string {
  const nodes: (Json[] | { [key: string]: Json })[] = [];
  const collect = (value: Json): void => {
    if (value === null || typeof value !== 'object') return;
    nodes.push(value);
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(document);
  if (nodes.length === 0) return 'nothing';
  const node = random.pick(nodes) as Record<string, Json>;
  const keys = Object.keys(node);
  const key = keys.length > 0 ? random.pick(keys) : '0';
  const kind = random.pick(['value', 'lost', 'added', 'moved', 'text']);
  if (kind === 'lost') {
    if (Array.isArray(node)) node.splice(Number(key), 1);
    else delete node[key];
  } else if (kind === 'added' && Array.isArray(node)) node.push(random.pick(VALUES)());
  else if (kind === 'added')
    Object.defineProperty(node, random.pick(KEYS), { value: random.pick(VALUES)(), enumerable: true });
  else if (kind === 'moved') node[key] = node[random.pick(keys.length > 0 ? keys : ['0'])] ?? null;
  else if (kind === 'text' && typeof node[key] === 'string')
    node[key] = `${node[key]}${random.pick(texts).text.slice(0, 5000)}`;
  else node[key] = random.pick(VALUES)();
  return `${kind} at ${key}`;
}
