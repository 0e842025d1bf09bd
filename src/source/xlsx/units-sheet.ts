import { vocabulary } from '../../edition/vocabulary.js';
import { messages } from '../../messages/messages.js';
import { XmlReader } from '../../package/xml/xml-reader.js';
import { readValue } from './cell.js';
import { readText, type SharedStrings } from './shared-strings.js';

const { name, heading } = vocabulary.rollup.units;
const { number, unit, file } = messages.rollup.units;

/** Cells in which the beginning must stand: two lines above the list, and its first titles. */
const FIRST = 8;

/** Whether a sheet is named as the list that a roll-up has of its units; anybody may give a sheet that name. */
export const isNamedUnits = (sheet: { readonly name: string }): boolean => sheet.name === name;

/**
 * Whether a sheet begins as that list does, which holds more figures than anybody checks.
 * @param head the beginning of the sheet's part
 */
export function isUnitsList(head: Uint8Array, strings: SharedStrings): boolean {
  const texts = firstTexts(new XmlReader(new TextDecoder().decode(head)), strings);
  const titles = texts.indexOf(number);
  return texts[0] === heading && titles > 0 && texts[titles + 1] === unit && texts[titles + 2] === file;
}

function firstTexts(reader: XmlReader, strings: SharedStrings): string[] {
  const texts: string[] = [];
  try {
    for (let count = 0; count < FIRST; count++) {
      reader.seek('c');
      const type = reader.attributes().get('t') ?? 'n';
      reader.children((name) => {
        const content = name === 'is' ? readText(reader) : name === 'v' ? reader.text() : '';
        const value = content === '' ? undefined : readValue(type, content, strings);
        if (value) texts.push(String(value.value));
      });
    }
  } catch {
    // The part ends here, or is damaged, as will be found when it is read.
  }
  return texts;
}
