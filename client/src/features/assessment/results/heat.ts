/** Where a score of 100 stands between the lowest and the highest in sight, in six steps from little to much. */
export function heatStep(score: number, [lowest, highest]: readonly [number, number]): 1 | 2 | 3 | 4 | 5 | 6 {
  if (highest <= lowest) return 3
  const step = 1 + Math.floor(((score - lowest) / (highest - lowest)) * 6)
  return Math.min(6, Math.max(1, step)) as 1 | 2 | 3 | 4 | 5 | 6
}

/** The lowest and highest of the scores there are. */
export function spanOf(scores: readonly (number | null)[]): readonly [number, number] {
  const known = scores.filter((score) => score !== null)
  return known.length === 0 ? [0, 0] : [Math.min(...known), Math.max(...known)]
}
