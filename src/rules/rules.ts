import { t2Purchase } from './disclosure/t2-purchase.js';
import { t2Rules } from './disclosure/t2-rules.js';
import { t2Unit } from './disclosure/t2-unit.js';
import { equalityRule, totalRule } from './equality/equality.js';
import { feeCap } from './fees/fee-cap.js';
import { feeDue } from './fees/fee-due.js';
import { feePiece } from './fees/fee-piece.js';
import { feeStep } from './fees/fee-step.js';
import { feeYear } from './fees/fee-year.js';
import { sFee } from './fees/s-fee.js';
import { fFormula } from './file/f-formula.js';
import { fHidden } from './file/f-hidden.js';
import { fLabel } from './file/f-label.js';
import { fLimit } from './file/f-limit.js';
import { fOpen } from './file/f-open.js';
import { fRow } from './file/f-row.js';
import { fStale } from './file/f-stale.js';
import { fTable } from './file/f-table.js';
import { cWaiver } from './housekeeping/c-waiver.js';
import { carryRule } from './last-year/carry.js';
import { t2Force } from './last-year/t2-force.js';
import { t3Carry } from './last-year/t3-carry.js';
import { pCard } from './privacy/p-card.js';
import { pId } from './privacy/p-id.js';
import { pMobile } from './privacy/p-mobile.js';
import type { Rule } from './rule.js';
import { sEmpty } from './structure/s-empty.js';
import { sSection } from './structure/s-section.js';
import { sTable } from './structure/s-table.js';
import { uDouble } from './units/u-double.js';
import { uMissing } from './units/u-missing.js';
import { uRepeat } from './units/u-repeat.js';
import { uSum } from './units/u-sum.js';
import { uYear } from './units/u-year.js';
import { vBlank } from './values/v-blank.js';
import { vCount } from './values/v-count.js';
import { vEmpty } from './values/v-empty.js';
import { vHidden } from './values/v-hidden.js';
import { vMerge } from './values/v-merge.js';
import { vMeta } from './values/v-meta.js';
import { vText } from './values/v-text.js';
import { vType } from './values/v-type.js';
import { sCite } from './wording/s-cite.js';
import { sCount } from './wording/s-count.js';
import { sDate } from './wording/s-date.js';
import { sHold } from './wording/s-hold.js';
import { sMarks } from './wording/s-marks.js';
import { sOrgan } from './wording/s-organ.js';
import { sPeriod } from './wording/s-period.js';
import { sRepeat } from './wording/s-repeat.js';
import { sTopics } from './wording/s-topics.js';
import { sYear } from './wording/s-year.js';
import { wSevere } from './wording/w-severe.js';
import { nAll } from './words/n-all.js';
import { nCount } from './words/n-count.js';
import { nGrowth } from './words/n-growth.js';
import { nNone } from './words/n-none.js';
import { nParts } from './words/n-parts.js';
import { nShare } from './words/n-share.js';

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
  vMerge,
  vType,
  vCount,
  vBlank,
  vEmpty,
  vHidden,
  equalityRule('T2-NET'),
  equalityRule('T2-ISSUED', 'warning'),
  equalityRule('T2-OPEN', 'warning'),
  t2Force,
  carryRule('T2-NEXT', 'warning'),
  t2Purchase,
  t2Rules,
  t2Unit,
  totalRule('T3-ROW'),
  totalRule('T3-COL'),
  equalityRule('T3-ID'),
  t3Carry,
  totalRule('T4-SUM'),
  carryRule('T4-PEND', 'notice'),
  nCount,
  nNone,
  nAll,
  nParts,
  nShare,
  nGrowth,
  sSection,
  sEmpty,
  sTopics,
  sYear,
  sPeriod,
  sCite,
  sOrgan,
  sCount,
  sMarks,
  sDate,
  sHold,
  sRepeat,
  sFee,
  wSevere,
  feeStep,
  feeCap,
  feeDue,
  feeYear,
  feePiece,
  pId,
  pMobile,
  pCard,
  uSum,
  uMissing,
  uDouble,
  uYear,
  uRepeat,
  cWaiver,
];
