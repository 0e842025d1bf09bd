import type { Finding } from '../finding.js';
import type { Equation } from './equation.js';

/** Findings about a cell itself, which go with its wrong value. */
const OF_THE_CELL: ReadonlySet<string> = new Set(['V-COUNT', 'V-TYPE', 'F-FORMULA', 'F-STALE', 'V-TEXT']);

/** Finds the findings that a correction explains, by what they are about. */
export class FindingIndex {
  readonly #byEquation = new Map<string, number>();
  readonly #byCell = new Map<string, number[]>();

  constructor(readonly findings: readonly Finding[]) {
    for (const [index, { rule, places }] of findings.entries()) {
      const keys = places.flatMap(({ key }) => key ?? []);
      this.#byEquation.set(signature(rule, keys), index);
      const [key] = keys;
      if (key !== undefined && OF_THE_CELL.has(rule))
        this.#byCell.set(key, [...(this.#byCell.get(key) ?? []), index]);
    }
  }

  /** No figure is wrong. */
  get isEmpty(): boolean {
    return !this.findings.some(
      ({ severity, places: [place] }) => severity === 'error' && place?.key !== undefined,
    );
  }

  /** The indices of the findings about these equations and cells, in order. */
  about(equations: readonly Equation[], cells: readonly string[]): number[] {
    const found = [
      ...equations.flatMap(
        ({ rule, weights }) => this.#byEquation.get(signature(rule, weights.keys())) ?? [],
      ),
      ...cells.flatMap((key) => this.#byCell.get(key) ?? []),
    ];
    return [...new Set(found)].sort((a, b) => a - b);
  }

  /** How many errors stand among these findings; waived ones don't. */
  errorsAmong(indices: readonly number[]): number {
    return indices.filter((index) => {
      const finding = this.findings[index];
      return finding?.severity === 'error' && !finding.waived;
    }).length;
  }
}

const signature = (rule: string, keys: Iterable<string>) => [rule, ...[...keys].sort()].join(' ');
