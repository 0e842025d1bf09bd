import { exactSum } from '../../report/exact.js';
import type { Report } from '../../report/report.js';
import type { Finding } from '../finding.js';
import { formPlace } from '../place.js';
import { byLastYear } from './by-last-year.js';
import { correctionOf } from './correction.js';
import type { Diagnosis, DiagnosisResult, Outside, Unclear } from './diagnosis.js';
import { FindingIndex } from './explain.js';
import { filledIn } from './filled-in.js';
import { madeNumbers } from './made-numbers.js';
import { type Candidate, type Choice, choose } from './rank.js';
import type { Change } from './search.js';
import { solve } from './solve.js';
import { brokenIn, createSystem, figure, type System } from './system.js';

/**
 * Finds the smallest sets of cells whose correction makes the edition's equalities hold, and says which findings they
 * explain. Takes a bounded number of steps however much is wrong.
 */
export function diagnose(
  report: Report,
  findings: readonly Finding[],
  outside: Outside = {},
): DiagnosisResult {
  const index = new FindingIndex(findings);
  if (index.isEmpty) return { diagnoses: [], unclear: [], cut: false };
  const system = systemOf(report);
  const { parts, cut } = solve(system);
  const all = parts.map((part) => choose(system, part, outside));
  const choices = all.filter(isOffered);
  const changes = choices.flatMap(({ best: [first] }) => first?.changes ?? []);
  const sets = [
    ...choices.map((choice) => diagnosesOf(system, choice, index)),
    ...filledIn(system, changes, index).map((diagnosis) => [diagnosis]),
    ...byLastYear(system, outside, index).map((diagnosis) => [diagnosis]),
  ];
  const surest = (set: readonly Diagnosis[]) => set[0]?.clears ?? 0;
  const texts = madeNumbers(system, index);
  return {
    diagnoses: [
      ...texts,
      ...sets
        .filter((set) => surest(set) > 0)
        .sort((a, b) => surest(b) - surest(a) || a.length - b.length)
        .flat(),
    ],
    unclear: all.filter((choice) => !isOffered(choice)).map((choice) => unclearOf(system, choice)),
    cut,
  };
}

/** Of more, nobody tries one after the other. */
const MOST_OFFERED = 8;

const isOffered = ({ best }: Choice) => best.length <= MOST_OFFERED;

/** The broken equalities that each of the choices would repair: where to look. */
function unclearOf({ report: { cells }, moves, sources, gaps }: System, { best }: Choice): Unclear {
  const touched = best.flatMap(({ changes }) => changes.flatMap(({ key }) => moves.get(key) ?? []));
  const broken = [...new Set(touched.map(([index]) => index))].filter((index) => gaps[index] !== 0);
  const lines = broken
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const source = sources[index];
      const [total] = source?.instance.right ?? [];
      const found = total && cells.get(total.key);
      if (!source || !found) return [];
      return [{ rule: source.rule, subject: source.instance.subject, place: formPlace(found, 'total') }];
    });
  return { choices: best.length, lines };
}

/** Where calculating the formulas again puts everything right, nothing else is wrong. */
function systemOf(report: Report): System {
  const stored = createSystem(report);
  if (brokenIn(stored, stored.gaps).length === 0) return stored;
  const recalculated = createSystem(report, 'recalculated');
  return brokenIn(recalculated, recalculated.gaps).length === 0 ? recalculated : stored;
}

/** Those that cannot be told apart together. */
function diagnosesOf(system: System, { best, others: lesser }: Choice, index: FindingIndex): Diagnosis[] {
  return best.map((candidate): Diagnosis => {
    const explains = explainedBy(system, candidate, index);
    const [first, ...others] = candidate.changes;
    const also = others.map((change) => corrected(system, change));
    const { reason, values } = candidate.hint;
    return {
      ...corrected(system, first),
      clears: index.errorsAmong(explains),
      explains,
      reason,
      ...(values && { values }),
      ...(best.length > 1 && { tied: true }),
      ...(best.length === 1 && lesser && { likely: true }),
      ...(also.length > 0 && { also }),
    };
  });
}

function explainedBy({ moves, sources }: System, { changes }: Candidate, index: FindingIndex): number[] {
  const moved = changes.flatMap(({ key }) => moves.get(key) ?? []);
  return index.about(
    moved.flatMap(([equation]) => sources[equation] ?? []),
    changes.map(({ key }) => key),
  );
}

function corrected(system: System, { key, by }: Change) {
  return correctionOf(system, key, exactSum([figure(system, key), by]));
}
