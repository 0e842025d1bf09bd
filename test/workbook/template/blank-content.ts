import type { TemplateContent } from '../../../src/workbook/template/content.js';

/** Nothing but a year, or what a test puts in. */
export function content(over: Partial<TemplateContent> = {}): TemplateContent {
  return {
    year: 2024,
    organ: { name: null, kind: null },
    publishedOn: null,
    narrative: {},
    notes: {},
    values: new Map(),
    ...over,
  };
}
