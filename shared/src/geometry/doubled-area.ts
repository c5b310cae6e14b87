import type { Position } from './boundary.schema.ts'

/** Twice the area of the ring in square degrees, positive when it runs counter-clockwise. */
export function doubledArea(ring: readonly Position[]): number {
  const [first] = ring
  let before = ring.at(-1)
  if (!first || !before) return 0
  let doubled = 0
  for (const here of ring) {
    doubled += (before[0] - first[0]) * (here[1] - first[1]) - (here[0] - first[0]) * (before[1] - first[1])
    before = here
  }
  return doubled
}
