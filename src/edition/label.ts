import { distance } from 'fastest-levenshtein';

/** What labels are compared by: width, spaces, line breaks and punctuation don't count, words and numbers do. */
export function canonicalLabel(text: string): string {
  let canonical = known.get(text);
  if (canonical === undefined) {
    canonical = plainly(text) ?? text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
    if (known.size < KNOWN_AT_MOST && text.length <= LONGEST_LABEL) known.set(text, canonical);
  }
  return canonical;
}

/**
 * The same for texts of characters that can be looked at one by one; undefined for others. A document of fifty thousand
 * lines asks for each of them several times.
 */
function plainly(text: string): string | undefined {
  let canonical = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const fate = FATES[text.charCodeAt(at)];
    if (fate === STAYS) continue;
    if (fate !== GOES) return undefined;
    canonical += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : canonical + text.slice(from);
}

const STAYS = 1;
const GOES = 2;

/** By code, what becomes of hanzi, of ASCII and of the marks among hanzi, whatever stands beside them. */
const FATES = new Uint8Array(0x1_0000);
FATES.fill(STAYS, 0x4e00, 0xa000);
for (let code = 0; code < 0x80; code++)
  FATES[code] = /[a-z\d]/i.test(String.fromCharCode(code)) ? STAYS : GOES;
for (const mark of '\u3000、。〈〉《》「」『』【】〔〕，．：；！？（）“”‘’…—·％')
  FATES[mark.charCodeAt(0)] = GOES;

/** Longer texts are prose, not labels. */
export const LONGEST_LABEL = 80;

/** The form's labels come again in every workbook. */
const known = new Map<string, string>();
const KNOWN_AT_MOST = 2000;

/** Finds where a text says a label, whatever marks and spaces stand between its characters. */
export function labelsIn(text: string): (label: string) => number | undefined {
  let canonical = '';
  const places: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const own = canonicalLabel(text[index] ?? '');
    canonical += own;
    for (let count = 0; count < own.length; count++) places.push(index);
  }
  return (label) => places[canonical.indexOf(canonicalLabel(label))];
}

const NEAR_MISS = 0.6;
const WITHOUT_NUMBER = 0.95;

/** How alike two canonical labels are: 1 the same, 0 not to be taken for each other. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one === '' || other === '') return 0;
  const [bareOne, bareOther] = [withoutNumber(one), withoutNumber(other)];
  if (bareOne === bareOther) return WITHOUT_NUMBER;
  // An explanation in brackets may be left out: （二）部分公开（区分处理的……）.
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 4 && long.startsWith(short)) return WITHOUT_NUMBER - 0.05;
  const longer = Math.max(bareOne.length, bareOther.length);
  const similarity = 1 - distance(bareOne, bareOther) / longer;
  return similarity >= NEAR_MISS && longer >= 3 ? similarity * WITHOUT_NUMBER : 0;
}

/** Alike enough where nothing else can be meant: 合计 for 总计, 其它 for 其他, 企业 for 商业企业, 逾期未缴费. */
export function faintLikeness(one: string, other: string): boolean {
  const [bareOne, bareOther] = [withoutNumber(one), withoutNumber(other)];
  const longer = Math.max(bareOne.length, bareOther.length);
  return (
    bareOther.startsWith(bareOne) ||
    isShortFor(bareOther, bareOne) ||
    1 - distance(bareOne, bareOther) / longer >= FAINT
  );
}

const FAINT = 1 / 3;

/** Leaves characters of the label out and keeps the order of the others. */
function isShortFor(short: string, label: string): boolean {
  if (short.length < SHORTEST) return false;
  let at = 0;
  for (const character of short) {
    at = label.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const SHORTEST = 4;

/** What a label says apart from an explanation in brackets behind it: 处理决定数量（2023年办件量）. */
export function withoutExplanation(text: string): string {
  return OPENING.test(text)
    ? text.replace(EXPLANATION, (explanation, index: number) => (index === 0 ? explanation : ''))
    : text;
}

const OPENING = /.[（(]/su;

/** Numbers such as （一） stand in front, and 件 in 数量（件） is a unit. */
const EXPLANATION = /\s*[（(][^（）()]*[）)]\s*/gu;

/** The form's words, and more in brackets behind them. */
export const isExplained = (text: string, label: string): boolean =>
  canonicalLabel(withoutExplanation(text)) === canonicalLabel(label) &&
  canonicalLabel(text) !== canonicalLabel(label);

/** Worded as the form's label; a unit in brackets does no harm where the form gives none. */
export function isWordedAs(text: string, label: string): boolean {
  const wanted = canonicalLabel(label);
  return canonicalLabel(text) === wanted || canonicalLabel(text.replace(UNIT, '')) === wanted;
}

const UNIT = /[（(](?:单位)?[：:]?(?:件|个|条|项|份|宗|万元|元)[）)]\s*$/u;

const NUMBERED = /^[一二三四五六七八九十\d]/;
const NUMBER = /^(?:[一二三四五六七八九十]+|\d+)(?=..)/u;

/** What a canonical label says apart from its number in front. */
export function withoutNumber(canonical: string): string {
  return NUMBERED.test(canonical) ? canonical.replace(NUMBER, '') : canonical;
}
