import { visible } from '../render/html/hostile.js';
import { attribute, elements, openPage, type Page, textOf } from '../render/html/page.js';

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

export const inHtml: Inspect = (output) => inPage(output, openPage(output));

function inPage(output: string, { root, errors }: Page): string[] {
  const all = elements(root);
  const policy = all.filter((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
  return [
    ...errors,
    ...all.filter(({ tagName }) => ACTIVE.includes(tagName)).map(({ tagName }) => `<${tagName}>`),
    ...all.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => /^on|^srcdoc$/.test(name)).map(({ name }) => name),
    ),
    ...all
      .filter((element) => !isAddress(element))
      .flatMap(({ attrs }) => attrs.filter(isLinkAway).map(({ value }) => value)),
    ...all
      .filter(({ tagName }) => tagName === 'style')
      .flatMap((style) => textOf(style).match(/alert|example/g) ?? []),
    ...(visible(output) === output ? [] : ['a character that HTML forbids']),
    ...(policy.length === 1 && /default-src 'none'/.test(attribute(policy[0] as never, 'content') ?? '')
      ? []
      : ['no policy']),
  ];
}

/** An address in the prose, which leads nowhere but where it says. */
const isAddress = (element: ReturnType<typeof elements>[number]) => {
  const [href, text] = [attribute(element, 'href') ?? '', textOf(element)];
  return (
    element.tagName === 'a' && /^(?:https?:\/\/|mailto:)/.test(href) && href.endsWith(text) && text !== ''
  );
};

const isLinkAway = ({ name, value }: { name: string; value: string }) =>
  /^(?:href|src|action|formaction|xlink:href|data|background)$/.test(name) && !/^(?:#|[^:/\\]+$)/.test(value);

/** What makes a PDF do something when it is opened, or fetch something. */
export const inPdf: Inspect = (output) => [
  ...(output.match(/\/(?:JavaScript|JS|OpenAction|AA|Launch|SubmitForm|RichMedia|GoToR)\b/g) ?? []),
  // Addresses in the prose are links; a scheme that does more than open a page or a mail is none.
  ...(output.match(/\/URI \((?!https?:|mailto:)[^)]*/g) ?? []),
  ...(output.startsWith('%PDF-') && output.trimEnd().endsWith('%%EOF') ? [] : ['no PDF']),
];

/** Each line is a text of JSON. */
export const inJsonLines: Inspect = (output) => output.split('\n').slice(0, -1).flatMap(inJson);

const JUNIT = ['testsuites', 'testsuite', 'testcase', 'failure', 'system-out', 'error'];

export const inJunit: Inspect = (output) => [
  ...elements(openPage(output).root)
    .filter(({ tagName }) => !['html', 'head', 'body', ...JUNIT].includes(tagName))
    .map(({ tagName }) => `<${tagName}>`),
  ...(output.match(
    /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\]\]>|<!|&(?!amp;|lt;|gt;|quot;|#39;)/gu,
  ) ?? []),
];

/** What a spreadsheet takes for a formula, at the beginning of a field that is no number. */
export const inCsv: Inspect = (output) => {
  const rows = output.slice(1).split('\r\n').slice(0, -1);
  const fields = rows.flatMap((row) => row.match(/"(?:[^"]|"")*"|[^",]+/g) ?? []);
  const formulas = fields
    .map((field) => field.replace(/^"/, ''))
    .filter((field) => /^\s*[=+\-@＝＋－＠]/.test(field));
  return [
    ...formulas.filter((field) => !/^-?\d+(?:\.\d+)?$/.test(field)),
    ...rows.flatMap((row) => row.match(RAW) ?? []),
    ...(output.startsWith('\uFEFF') ? [] : ['no byte order mark']),
  ];
};

/** Tags, links and pictures, which a Markdown viewer would make of a text. */
export const inMarkdown: Inspect = (output) => [
  ...(output.match(/<|(?<!\\)\]\(|(?<!\\)!\[|:\/\/|(?<!\\)`/g) ?? []),
  ...(output.match(RAW) ?? []),
];

/** The page of a batch has one script and one field of its own, known by their places; beside them it is as any page. */
export const inBatchPage: Inspect = (output) => {
  const page = openPage(output);
  const { root } = page;
  const own = { script: 1, input: 1 };
  const templates = elements(root, 'template').filter(
    (one) => !/^form-\d+-\w+$/.test(attribute(one, 'id') ?? ''),
  );
  return [
    ...inPage(output, page).filter((complaint) => !['<script>', '<input>', '<template>'].includes(complaint)),
    ...Object.entries(own).flatMap(([name, count]) =>
      elements(root, name).length === count ? [] : [`<${name}>`],
    ),
    ...templates.map(() => '<template>'),
    ...elements(root, 'script').flatMap((script) => textOf(script).match(/alert|example/g) ?? []),
  ];
};
