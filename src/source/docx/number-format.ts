/** A number as the formats of automatic numbering write it (ECMA-376-1, 17.18.59). */
export function formatNumber(number: number, format: string): string {
  const digit = (digits: string) => Array.from(String(number), (each) => digits[Number(each)]).join('');
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(number, CHINESE);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chinese(number, LEGAL);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return digit('〇一二三四五六七八九');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return digit('０１２３４５６７８９');
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return oneOf(number, 20, 0x2460);
    case 'decimalEnclosedParen':
      return oneOf(number, 20, 0x2474);
    case 'decimalEnclosedFullstop':
      return oneOf(number, 20, 0x2488);
    case 'ideographEnclosedCircle':
      return oneOf(number, 10, 0x3280);
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    default:
      return String(number);
  }
}

const CHINESE = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], ten: '十' };
const LEGAL = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], ten: '壹拾' };

function chinese(number: number, { digits, units, ten }: typeof CHINESE): string {
  if (number === 0 || number > 9999) return number === 0 ? (digits[0] ?? '') : String(number);
  let text = '';
  let isGap = false;
  const written = String(number);
  for (const [index, each] of [...written].entries()) {
    const unit = units[written.length - 1 - index] ?? '';
    if (each === '0') isGap = text !== '';
    else {
      text += (isGap ? digits[0] : '') + (digits[Number(each)] ?? '') + unit;
      isGap = false;
    }
  }
  // 十二, but 一百一十二.
  return number >= 10 && number < 20 ? ten + text.slice(2) : text;
}

/** A row of characters that Unicode has for the first numbers only. */
const oneOf = (number: number, last: number, first: number) =>
  number >= 1 && number <= last ? String.fromCharCode(first + number - 1) : String(number);

/** A … Z, AA, BB … */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number > 3999) return String(number);
  let left = number;
  let text = '';
  for (const [amount, letter] of ROMAN) {
    text += letter.repeat(Math.floor(left / amount));
    left %= amount;
  }
  return text;
}
