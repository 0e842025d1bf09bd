import { groupBy } from '../../edition/group-by.js';
import { textsPassedOver } from '../../report/formula-texts.js';
import type { ReportCell } from '../../report/report.js';
import { formPlace } from '../place.js';
import { cellsTold } from './cells-told.js';
import type { Correction, Diagnosis } from './diagnosis.js';
import type { Equation } from './equation.js';
import type { FindingIndex } from './explain.js';
import type { System } from './system.js';

/**
 * Texts that a formula passes over are to become numbers, those of a table at once: somebody formatted them as text. That
 * explains every equality with them, or with a total that a formula makes of them.
 */
export function madeNumbers(system: System, index: FindingIndex): Diagnosis[] {
  const tables = groupBy(textsPassedOver(system.report), ({ form: { table } }) => table);
  return [...tables.values()].flatMap((texts): Diagnosis[] => {
    const keys = new Set(texts.map(({ form }) => form.key));
    const explains = index.about(
      system.plain.filter((equation) => concerns(system, equation, keys)),
      [...keys],
    );
    const [first, ...others] = texts.map(asNumber);
    if (!first) return [];
    const clears = index.errorsAmong(explains);
    return [
      {
        ...first,
        clears,
        explains,
        reason: 'asText',
        values: { cells: cellsTold(texts) },
        ...(others.length > 0 && { also: others }),
      },
    ];
  });
}

function asNumber(found: ReportCell): Correction {
  const to = found.reading.type === 'number' ? found.reading.number : 0;
  return { place: formPlace(found), from: String(found.cell.value), to };
}

function concerns({ followers }: System, { weights }: Equation, keys: ReadonlySet<string>): boolean {
  const isAmong = (key: string) => keys.has(key);
  if ([...weights.keys()].some(isAmong)) return true;
  return followers.some((total) => weights.has(total.key) && [...total.weights.keys()].some(isAmong));
}
