import workbook from '../../schemas/workbook.json' with { type: 'json' };
import { type Edition, proseSections } from './edition.js';

export type JsonSchema = Record<string, unknown>;

/** A cell of a workbook holds 32 767 UTF-16 units; a character takes up to two. */
const LONGEST_CELL = 16_383;

const TEXT: JsonSchema = { type: ['string', 'null'] };
const CELL_TEXT: JsonSchema = { ...TEXT, maxLength: LONGEST_CELL };

/** The JSON Schema (2020-12) of an edition's data document; schemas/data holds it as written out. */
export function dataSchema(edition: Edition): JsonSchema {
  const properties: Record<string, JsonSchema> = {
    edition: { const: edition.id },
    year: { type: ['integer', 'null'] },
    organ: object({ name: CELL_TEXT, kind: { enum: [...KINDS, null] } }),
    publishedOn: { type: ['string', 'null'], format: 'date' },
    narrative: object(Object.fromEntries(proseSections(edition).map(({ key }) => [key, TEXT]))),
  };
  const shapes = new Map<string, Shape>();
  for (const table of edition.tables)
    properties[table.key] = tableSchema(
      table.cells.map(({ key }) => key),
      shapes,
    );
  const notes: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(edition.tables.map(({ key }) => [key, { type: 'string' }])),
    additionalProperties: false,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${edition.notice}: data document`,
    ...object(properties),
    properties: { $schema: { type: 'string' }, ...properties, notes },
    $defs: {
      value: { type: ['number', 'string', 'null'], maxLength: LONGEST_CELL },
      ...Object.fromEntries([...shapes.values()].map(({ name, schema }) => [name, schema])),
    },
  };
}

const KINDS = Object.keys(workbook.kinds);

function object(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', required: Object.keys(properties), properties, additionalProperties: false };
}

interface Tree extends Map<string, Tree> {}

/** `requests.granted.total` becomes an object in an object. */
function tableSchema(keys: readonly string[], shapes: Map<string, Shape>): JsonSchema {
  const root: Tree = new Map();
  for (const key of keys) {
    let node = root;
    for (const step of key.split('.').slice(1)) {
      const next: Tree = node.get(step) ?? new Map();
      node.set(step, next);
      node = next;
    }
  }
  return treeSchema(root, shapes, '');
}

/** Records with the same fields share a definition, named after the first of them. */
interface Shape {
  readonly name: string;
  readonly schema: JsonSchema;
}

function treeSchema(tree: Tree, shapes: Map<string, Shape>, name: string): JsonSchema {
  if (tree.size === 0) return { $ref: '#/$defs/value' };
  const schema = object(
    Object.fromEntries([...tree].map(([key, child]) => [key, treeSchema(child, shapes, key)])),
  );
  if (![...tree.values()].every((child) => child.size === 0)) return schema;
  const fields = [...tree.keys()].join();
  const shape = shapes.get(fields) ?? { name, schema };
  shapes.set(fields, shape);
  return { $ref: `#/$defs/${shape.name}` };
}
