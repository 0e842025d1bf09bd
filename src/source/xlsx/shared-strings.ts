import type { Budget } from '../../limits/budget.js';
import { damaged } from '../../limits/refusals.js';
import { MAIN } from '../../package/xml/namespaces.js';
import type { XmlReader } from '../../package/xml/xml-reader.js';
import { atHeight } from '../raised-digits.js';

/** The texts of a workbook's cells, which the cells name by number. */
export class SharedStrings {
  readonly #source: string[] = [];

  /** Reads the workbook's table. */
  read(reader: XmlReader, budget: Budget): void {
    reader.rootAs('sst', MAIN);
    reader.children((name) => {
      if (name !== 'si') return;
      budget.spend('strings', 1);
      this.#source.push(readText(reader));
    });
  }

  /** The text at an index of the workbook's table. */
  at(index: string): string {
    const text = /^\d+$/.test(index) ? this.#source[Number(index)] : undefined;
    if (text === undefined) throw damaged();
    return text;
  }
}

/** The text of a string item: its runs joined, without the phonetic ones (拼音) that stand above them. */
export function readText(reader: XmlReader): string {
  const runs: string[] = [];
  reader.children((name) => {
    if (name === 't') runs.push(reader.text());
    if (name === 'r') runs.push(readRun(reader));
  });
  return runs.join('');
}

/** A footnote mark behind a figure is told from its digits by being raised, so it stays raised: 22¹, not 221. */
function readRun(reader: XmlReader): string {
  let isRaised = false;
  let text = '';
  reader.children((part) => {
    if (part === 't') text += reader.text();
    if (part === 'rPr')
      reader.children((property) => {
        if (property === 'vertAlign' && reader.attributes().get('val') === 'superscript') isRaised = true;
      });
  });
  return atHeight(text, isRaised ? 'raised' : undefined);
}
