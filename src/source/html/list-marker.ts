import { styleOf } from './elements.js';
import { attribute, type Element, elementsIn, isElement } from './parse-page.js';

/** What a browser prints before the items of a list; nothing for those without numbers. */
export function markersOf(list: Element): ReadonlyMap<Element, string> {
  const markers = new Map<Element, string>();
  if (list.tagName !== 'ol') return markers;
  const write = writerOf(list);
  let number = wholeNumber(attribute(list, 'start')) ?? 1;
  for (const item of elementsIn(list)) {
    if (item.tagName !== 'li') continue;
    number = wholeNumber(attribute(item, 'value')) ?? number;
    if (!/list-style(?:-type)?\s*:[^;]*none/i.test(styleOf(item))) markers.set(item, write(number));
    number += 1;
  }
  return markers;
}

type Writer = (number: number) => string;

function writerOf(list: Element): Writer {
  const parent = list.parentNode;
  const around = parent && isElement(parent as Element) ? styleOf(parent as Element) : '';
  const style = `${styleOf(list)};${around}`;
  if (/list-style(?:-type)?\s*:[^;]*none/i.test(styleOf(list))) return () => '';
  if (/list-style(?:-type)?\s*:[^;]*(?:cjk-ideographic|chinese)/i.test(style))
    return (number) => `${chinese(number)}、`;
  const type = attribute(list, 'type');
  if (type === 'a' || type === 'A') return (number) => `${letter(number, type)}.`;
  return (number) => `${number}.`;
}

const letter = (number: number, first: string): string =>
  number >= 1 && number <= 26 ? String.fromCharCode(first.charCodeAt(0) + number - 1) : String(number);

const DIGITS = '零一二三四五六七八九';

function chinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens > 1 ? DIGITS[tens] : ''}十`;
  return ten + (ones === 0 ? '' : (DIGITS[ones] ?? ''));
}

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
