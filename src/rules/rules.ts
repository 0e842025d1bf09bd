import { equalityRule } from './equality/equality.js';
import { fFormula } from './file/formula.js';
import { fLabel } from './file/label.js';
import { fLimit, fOpen } from './file/refused.js';
import { fRow } from './file/row.js';
import { fTable } from './file/table.js';
import type { Rule } from './rule.js';
import { sEmpty } from './structure/empty.js';
import { sSection } from './structure/sections.js';
import { sTable } from './structure/table-edition.js';
import { vBlank } from './values/blank.js';
import { vCount } from './values/count.js';
import { vEmpty } from './values/empty.js';
import { vHidden } from './values/hidden.js';
import { vMeta } from './values/meta.js';
import { vText } from './values/text.js';
import { vType } from './values/type.js';

/** Every rule, in the order in which findings are told. */
export const rules: readonly Rule[] = [
  fOpen,
  fLimit,
  fTable,
  fRow,
  fLabel,
  fFormula,
  sTable,
  vMeta,
  vText,
  vType,
  vCount,
  vBlank,
  vEmpty,
  vHidden,
  equalityRule('T2-NET'),
  equalityRule('T3-ROW'),
  equalityRule('T3-COL'),
  equalityRule('T3-ID'),
  equalityRule('T4-SUM'),
  sSection,
  sEmpty,
];
