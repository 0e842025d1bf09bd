import { messages } from '../../messages/messages.js';
import type { PlacedLine } from './paragraphs.js';

/**
 * Lines without those by which our page is used on a screen: programs that know little of styles print them too. They are
 * no remark under a table, and no preface.
 */
export function withoutPageControls(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const kept = lines.filter(({ line }) => !isControl(line.text.replace(/\s/gu, '')));
  return kept.length === lines.length ? lines : kept;
}

const { scrollHint, download } = messages.document.html;

/** `下载PDF版（5页，178KB）` */
const DOWNLOAD = new RegExp(
  `^${download.replace(/\s/gu, '').replace(/\{\w+\}/gu, '[\\d.]{1,9}(?:KB|MB)?')}$`,
  'u',
);

const isControl = (text: string): boolean => text === scrollHint || DOWNLOAD.test(text);
