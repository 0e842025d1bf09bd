import type { Circumstances } from './circumstances.js';
import { isWorse, type Severity } from './finding.js';

/** Adds up under which circumstances several runs were made whose results are told as those of one. */
export class MergedCircumstances {
  #madeAt: string | undefined;
  #isInterrupted = false;
  readonly #configs = new Set<string | null>();
  readonly #off = new Set<string>();
  readonly #lowered = new Map<string, Severity>();

  take({ madeAt, config, rulesOff, rulesLowered = {}, interrupted }: Circumstances): void {
    if (this.#madeAt === undefined || Date.parse(madeAt) > Date.parse(this.#madeAt)) this.#madeAt = madeAt;
    this.#configs.add(config);
    for (const rule of rulesOff) this.#off.add(rule);
    for (const [rule, level] of Object.entries(rulesLowered)) {
      const known = this.#lowered.get(rule);
      if (!known || isWorse(known, level)) this.#lowered.set(rule, level);
    }
    this.#isInterrupted ||= interrupted;
  }

  /** The configs that the runs were made with, where they differ; null stands for none. */
  get differingConfigs(): readonly (string | null)[] {
    return this.#configs.size > 1 ? [...this.#configs] : [];
  }

  /**
   * Those of the runs: the time of the latest, and every rule that one of them left out or lowered.
   * @param own of whoever puts them together: rules on all files are run only now
   */
  with(own: Circumstances): Circumstances {
    const madeAt = this.#madeAt ?? own.madeAt;
    const [config = null] = [...this.#configs].filter((each) => each !== null);
    const interrupted = this.#isInterrupted;
    this.take(own);
    return {
      madeAt,
      config: config ?? own.config,
      rulesOff: [...this.#off],
      ...(this.#lowered.size > 0 && { rulesLowered: Object.fromEntries(this.#lowered) }),
      interrupted,
    };
  }
}
