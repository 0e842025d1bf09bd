import { visible } from '../render/html/hostile.js';
import { attribute, elements, openPage, textOf } from '../render/html/page.js';

/** What may harm whoever opens an output; nothing, when the list is empty. */
export type Inspect = (output: string) => string[];

/** What a terminal may act on or nobody sees, but the ends of our own lines; characters of one's own are neither. */
export const RAW = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A terminal acts on control characters, a build server on lines that begin with a command, a reader on forged lines. */
export const onTerminal: Inspect = (output) => [
  ...(output.match(RAW) ?? []).map((character) => `U+${character.codePointAt(0)?.toString(16)}`),
  ...(output.match(/^(?:::|##\[|共 9 个文件|9 个通过).*/gm) ?? []),
];

export const inJson: Inspect = (output) => {
  JSON.parse(output);
  return (output.match(RAW) ?? []).map((character) => `U+${character.codePointAt(0)?.toString(16)}`);
};

const ACTIVE = [
  'script',
  'iframe',
  'object',
  'embed',
  'base',
  'form',
  'input',
  'img',
  'template',
  'plaintext',
];

export const inHtml: Inspect = (output) => {
  const { root, errors } = openPage(output);
  const all = elements(root);
  const policy = all.filter((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
  return [
    ...errors,
    ...all.filter(({ tagName }) => ACTIVE.includes(tagName)).map(({ tagName }) => `<${tagName}>`),
    ...all.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => /^on|^srcdoc$/.test(name)).map(({ name }) => name),
    ),
    ...all.flatMap(({ attrs }) => attrs.filter(isLinkAway).map(({ value }) => value)),
    ...all
      .filter(({ tagName }) => tagName === 'style')
      .flatMap((style) => textOf(style).match(/alert|example/g) ?? []),
    ...(visible(output) === output ? [] : ['a character that HTML forbids']),
    ...(policy.length === 1 && /default-src 'none'/.test(attribute(policy[0] as never, 'content') ?? '')
      ? []
      : ['no policy']),
  ];
};

const isLinkAway = ({ name, value }: { name: string; value: string }) =>
  /^(?:href|src|action|formaction|xlink:href|data|background)$/.test(name) && !/^(?:#|[^:/\\]+$)/.test(value);

/** What makes a PDF do something when it is opened, or fetch something. */
export const inPdf: Inspect = (output) => [
  ...(output.match(/\/(?:JavaScript|JS|OpenAction|AA|Launch|URI|SubmitForm|RichMedia|GoToR)\b/g) ?? []),
  ...(output.startsWith('%PDF-') && output.trimEnd().endsWith('%%EOF') ? [] : ['no PDF']),
];
