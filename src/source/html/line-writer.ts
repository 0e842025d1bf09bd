import { atHeight, type Height } from '../raised-digits.js';
import { beginsItem, goesOn } from '../soft-breaks.js';

/** Characters before a break, behind which no sentence goes on; looking at longer texts again and again takes long. */
const LONGEST = 1000;

/** Writes the text of a page line by line, with white space as a browser shows it. */
export class LineWriter<Line> {
  /** Of what is written next. */
  height: Height;
  #text = '';
  #marker = '';
  /** Whether the text so far stands before a line break, and goes on behind it. */
  #isBroken = false;

  /** @param take what becomes of a line */
  constructor(private readonly take: (text: string) => Line) {}

  add(text: string): void {
    const written = atHeight(text, this.height);
    if (!this.#isBroken) this.#text += written;
    else if (written.trim() !== '') this.#goOn(written);
  }

  /** A line break within a paragraph: a sentence that goes on behind a comma is not ended by it. */
  break(): void {
    if (this.#text.length < LONGEST && goesOn(this.#text)) this.#isBroken = true;
    else this.end();
  }

  #goOn(text: string): void {
    this.#isBroken = false;
    if (beginsItem(text)) this.end();
    this.#text = this.#text === '' ? text : this.#text.trimEnd() + text.trimStart();
  }

  /** What stands before the next line that has text: the number of a list's item. */
  mark(marker: string): void {
    this.#marker = marker;
  }

  end(): void {
    const text = this.#text === '' ? '' : collapsed(this.#text);
    this.#text = '';
    this.#isBroken = false;
    if (text === '') return;
    this.take(this.#marker + text);
    this.#marker = '';
  }
}

/** Line breaks of the source between hanzi are none, as CSS has it; any other white space is one blank. */
function collapsed(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/g, (run, at: number) =>
      /[\r\n]/.test(run) && WIDE.test(text[at - 1] ?? '') && WIDE.test(text[at + run.length] ?? '')
        ? ''
        : ' ',
    )
    .replaceAll('\u00A0', ' ')
    .trim();
}

/** Hanzi and the marks that stand among them. */
const WIDE = /[\p{sc=Han}\u3000-\u303F\uFF01-\uFF60“”‘’]/u;
