import { XmlReader } from '../../package/xml/xml-reader.js';
import type { Styles } from './word-styles.js';
import { isOn, value, WORD, whole } from './word-xml.js';

/** Lists have nine levels; what names another is no level that anything could stand on. */
export const LAST_LEVEL = 8;

/** A level of a list. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: the text with the numbers of this level and of those above. */
  readonly text: string;
  /** Digits on all levels, whatever their formats. */
  readonly isLegal: boolean;
  /** The highest level (from 1) whose next number makes this one start anew; 0 for none. */
  readonly restart?: number;
  /** The style whose paragraphs are on it. */
  readonly style?: string;
}

/** A list as a document counts it: several may count on together. */
export interface List {
  /** What it counts on with. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where it begins anew, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

interface Definition {
  readonly levels: Map<number, Level>;
  /** The numbering style that has the levels instead. */
  styleLink?: string;
}

/** The lists of a document, by their ids. @param text of the part; a document may have none */
export function readLists(text: string | undefined, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  if (text === undefined) return lists;
  const reader = new XmlReader(text);
  reader.rootAs('numbering', WORD);
  const uses = new Map<string, Use>();
  reader.children((name) => {
    if (name === 'abstractNum')
      definitions.set(reader.attributeOf(WORD, 'abstractNumId') ?? '', readDefinition(reader));
    if (name === 'num') uses.set(reader.attributeOf(WORD, 'numId') ?? '', readUse(reader));
  });
  for (const [id, { definition, own, starts }] of uses) {
    const named = definitions.get(definition);
    // The style names another list, which has the levels.
    const linked = uses.get(styles.numberingOf(named?.styleLink).list ?? '');
    const isLink = named?.styleLink !== undefined && named.levels.size === 0 && linked !== undefined;
    const counter = isLink ? linked.definition : definition;
    const shared = definitions.get(counter)?.levels ?? own;
    // Thousands of lists may be of one definition, and few say more than it does.
    const levels = own.size === 0 ? shared : new Map([...shared, ...own]);
    lists.set(id, { counter, levels, starts });
  }
  return lists;
}

function readDefinition(reader: XmlReader): Definition {
  const definition: Definition = { levels: new Map() };
  reader.children((name) => {
    if (name === 'lvl') readLevel(reader, definition.levels);
    if (name === 'numStyleLink') definition.styleLink = value(reader) ?? '';
  });
  return definition;
}

/** What a list says of itself. */
interface Use {
  readonly definition: string;
  readonly own: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** For lists that say nothing of their own. */
const NO_LEVELS: ReadonlyMap<number, Level> = new Map();
const NO_STARTS: ReadonlyMap<number, number> = new Map();

function readUse(reader: XmlReader): Use {
  let definition = '';
  const own = new Map<number, Level>();
  const starts = new Map<number, number>();
  reader.children((name) => {
    if (name === 'abstractNumId') definition = value(reader) ?? '';
    if (name !== 'lvlOverride') return;
    const level = whole(reader.attributeOf(WORD, 'ilvl')) ?? 0;
    if (level > LAST_LEVEL) return;
    reader.children((change) => {
      if (change === 'startOverride') starts.set(level, whole(value(reader)) ?? 1);
      if (change === 'lvl') readLevel(reader, own);
    });
  });
  return {
    definition,
    own: own.size > 0 ? own : NO_LEVELS,
    starts: starts.size > 0 ? starts : NO_STARTS,
  };
}

function readLevel(reader: XmlReader, levels: Map<number, Level>): void {
  const at = whole(reader.attributeOf(WORD, 'ilvl')) ?? 0;
  if (at > LAST_LEVEL) return;
  let level: Level = { start: 0, format: 'decimal', text: '', isLegal: false };
  reader.children((name) => {
    const said = value(reader);
    if (name === 'start') level = { ...level, start: whole(said) ?? 0 };
    if (name === 'numFmt') level = { ...level, format: said ?? 'decimal' };
    if (name === 'lvlText') level = { ...level, text: (said ?? '').slice(0, LONGEST_TEXT) };
    if (name === 'lvlRestart') level = { ...level, restart: whole(said) ?? 0 };
    if (name === 'isLgl') level = { ...level, isLegal: isOn(reader) };
    if (name === 'pStyle' && said !== undefined) level = { ...level, style: said };
  });
  levels.set(at, level);
}

/** Nobody numbers with more. */
const LONGEST_TEXT = 200;
