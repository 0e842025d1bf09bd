import { t2Purchase } from './disclosure/purchase.js';
import { t2Rules } from './disclosure/rulemaking.js';
import { t2Unit } from './disclosure/unit.js';
import { equalityRule } from './equality/equality.js';
import { feeCap } from './fees/cap.js';
import { feeDue } from './fees/due.js';
import { sFee } from './fees/reported.js';
import { feeStep } from './fees/step.js';
import { feeYear } from './fees/year.js';
import { fHidden } from './file/concealed.js';
import { fFormula } from './file/formula.js';
import { fLabel } from './file/label.js';
import { fLimit, fOpen } from './file/refused.js';
import { fRow } from './file/row.js';
import { fStale } from './file/stale.js';
import { fTable } from './file/table.js';
import { cWaiver } from './housekeeping/waiver.js';
import { carryRule } from './last-year/carry.js';
import { pCard } from './privacy/card.js';
import { pId } from './privacy/identity.js';
import { pMobile } from './privacy/mobile.js';
import type { Rule } from './rule.js';
import { sEmpty } from './structure/empty.js';
import { sSection } from './structure/sections.js';
import { sTable } from './structure/table-edition.js';
import { uDouble } from './units/double.js';
import { uMissing } from './units/missing.js';
import { uSum } from './units/sum.js';
import { vBlank } from './values/blank.js';
import { vCount } from './values/count.js';
import { vEmpty } from './values/empty.js';
import { vHidden } from './values/hidden.js';
import { vMeta } from './values/meta.js';
import { vText } from './values/text.js';
import { vType } from './values/type.js';
import { sCite } from './wording/cite.js';
import { sDate } from './wording/date.js';
import { sHold } from './wording/hold.js';
import { sRepeat } from './wording/repeat.js';
import { wSevere } from './wording/severe.js';
import { sTopics } from './wording/topics.js';
import { sYear } from './wording/year.js';
import { nAll } from './words/completions.js';
import { nCount } from './words/counts.js';
import { nNone } from './words/denials.js';

/** Every rule, in the order in which findings are told. */
export const rules: readonly Rule[] = [
  fOpen,
  fLimit,
  fTable,
  fRow,
  fLabel,
  fFormula,
  fStale,
  fHidden,
  sTable,
  vMeta,
  vText,
  vType,
  vCount,
  vBlank,
  vEmpty,
  vHidden,
  equalityRule('T2-NET'),
  equalityRule('T2-ISSUED', 'warning'),
  equalityRule('T2-OPEN', 'warning'),
  carryRule('T2-FORCE', 'warning'),
  carryRule('T2-NEXT', 'warning'),
  t2Purchase,
  t2Rules,
  t2Unit,
  equalityRule('T3-ROW'),
  equalityRule('T3-COL'),
  equalityRule('T3-ID'),
  carryRule('T3-CARRY', 'warning'),
  equalityRule('T4-SUM'),
  carryRule('T4-PEND', 'notice'),
  nCount,
  nNone,
  nAll,
  sSection,
  sEmpty,
  sTopics,
  sYear,
  sCite,
  sDate,
  sHold,
  sRepeat,
  sFee,
  wSevere,
  feeStep,
  feeCap,
  feeDue,
  feeYear,
  pId,
  pMobile,
  pCard,
  uSum,
  uMissing,
  uDouble,
  cWaiver,
];
