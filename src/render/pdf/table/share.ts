/**
 * Shares a width out among columns: as evenly as their needs allow, or, when there is less than they need,
 * cutting the greediest first. The shares add up to the width.
 */
export function share(width: number, needs: readonly number[]): number[] {
  const total = needs.reduce((sum, need) => sum + need, 0);
  const level = total <= width ? floorLevel(width, needs) : capLevel(width, needs);
  return needs.map((need) => (total <= width ? Math.max(need, level) : Math.min(need, level)));
}

/** The level to which all smaller needs rise. */
function floorLevel(width: number, needs: readonly number[]): number {
  const sorted = [...needs].sort((a, b) => b - a);
  let left = width;
  for (let index = 0; index < sorted.length; index++) {
    const level = left / (sorted.length - index);
    const need = sorted[index] ?? 0;
    if (need <= level) return level;
    left -= need;
  }
  return 0;
}

/** The level to which all larger needs are cut. */
function capLevel(width: number, needs: readonly number[]): number {
  const sorted = [...needs].sort((a, b) => a - b);
  let left = width;
  for (let index = 0; index < sorted.length; index++) {
    const level = left / (sorted.length - index);
    const need = sorted[index] ?? 0;
    if (need > level) return level;
    left -= need;
  }
  return 0;
}
