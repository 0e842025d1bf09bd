/** Milliseconds of so many rounds. */
export async function time(/** @type {() => Promise<void>} */ job, rounds = 200) {
  const start = performance.now();
  for (let count = 0; count < rounds; count++) await job();
  return performance.now() - start;
}

/** The processor's milliseconds, of all threads: what else the machine does counts for less than in `time`. */
export async function processorTime(/** @type {() => Promise<void>} */ job, rounds = 100) {
  const start = process.cpuUsage();
  for (let count = 0; count < rounds; count++) await job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function median(/** @type {number[]} */ list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** A line: a figure, what it says, and what it should be at most. */
export function report(
  /** @type {string} */ what,
  /** @type {number} */ figure,
  /** @type {number | undefined} */ aim,
) {
  console.log(
    `${figure.toFixed(2).padStart(8)}  ${what}${aim === undefined ? '' : ` (aim: at most ${aim})`}`,
  );
}
