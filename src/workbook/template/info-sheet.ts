import type { Edition } from '../../edition/edition.js';
import { vocabulary } from '../../edition/vocabulary.js';
import { messages } from '../../messages/messages.js';
import type { DataValidation, Worksheet } from '../exceljs.js';
import { fieldLabelStyle, inputStyle } from './cell-style.js';
import { cellValue } from './cell-value.js';
import type { TemplateContent, Value } from './content.js';
import { PAGE_WIDTH, protect, setUpPage } from './page-setup.js';
import { choice, dateValidation, textHint, yearValidation } from './validation.js';

const LABEL_WIDTH = 16;
const ROW_HEIGHT = 30;
const labels = vocabulary.info;
const kinds: Readonly<Record<string, string>> = vocabulary.kinds;

interface Field {
  readonly label: string;
  readonly value: number | string | Date | null;
  readonly validation: DataValidation;
  /** `@` keeps a name of digits a text. */
  readonly format?: string;
}

/** Writes 基本信息: whose report it is, of which year. */
export async function writeInfo(sheet: Worksheet, edition: Edition, content: TemplateContent): Promise<void> {
  sheet.getColumn(1).width = LABEL_WIDTH;
  sheet.getColumn(2).width = PAGE_WIDTH - LABEL_WIDTH;
  fields(edition, content).forEach(({ label, value, validation, format }, index) => {
    const row = sheet.getRow(index + 1);
    row.height = ROW_HEIGHT;
    const name = row.getCell(1);
    name.value = label;
    name.style = fieldLabelStyle();
    const input = row.getCell(2);
    input.value = value;
    input.style = { ...inputStyle('middle'), ...(format !== undefined && { numFmt: format }) };
    input.dataValidation = validation;
  });
  sheet.views = [{ showGridLines: false, activeCell: 'B1' }];
  setUpPage(sheet, { title: sheet.name });
  await protect(sheet);
}

function fields(edition: Edition, { organ, year, publishedOn }: TemplateContent): Field[] {
  return [
    {
      label: labels.organ,
      value: cellValue(organ.name),
      validation: textHint(labels.organ, messages.template.validation.prompts.organ),
      format: '@',
    },
    { label: labels.year, value: cellValue(year), validation: yearValidation(labels.year, edition.from) },
    {
      label: labels.kind,
      value: cellValue(nameOfKind(organ.kind)),
      validation: choice(labels.kind, Object.values(kinds)),
    },
    {
      label: labels.publishedOn,
      value: dateOf(publishedOn) ?? cellValue(publishedOn),
      validation: dateValidation(labels.publishedOn, edition.from),
      format: 'yyyy-mm-dd',
    },
  ];
}

const nameOfKind = (kind: string | null): Value =>
  kind !== null && Object.hasOwn(kinds, kind) ? (kinds[kind] ?? null) : kind;

/** Excel counts days from 1900, and wrongly until the end of February. */
const FIRST_SAFE_DATE = '1900-03-01';

function dateOf(text: string | null): Date | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_SAFE_DATE) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists ? date : undefined;
}
