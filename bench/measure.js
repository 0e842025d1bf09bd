/** Milliseconds of so many rounds. */
export async function time(/** @type {() => Promise<void>} */ job, rounds = 200) {
  const start = performance.now();
  for (let count = 0; count < rounds; count++) await job();
  return performance.now() - start;
}

/**
 * Milliseconds of so many rounds: by the clock, as a user waits, and of the processor, in all threads, so that those of the
 * compiler count too, which work beside ours on a second core.
 */
export async function bothTimes(/** @type {() => Promise<void>} */ job, rounds = 100) {
  const begun = process.cpuUsage();
  const clock = await time(job, rounds);
  const { user, system } = process.cpuUsage(begun);
  return { clock, processor: (user + system) / 1000 };
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
    `${figure.toFixed(2).padStart(8)}  ${what}${aim === undefined ? '' : ` (aim: at most ${Number(aim.toFixed(2))})`}`,
  );
}
