/** How far labels at the ends of lines are pushed up (below 0) or down, in pixels, so that none lies on another. */
export function labelOffsets(values: readonly (number | null)[], pixelsPerUnit: number, gap = 15): number[] {
  const offsets = values.map(() => 0)
  const known = values.flatMap((value, index) => (value === null ? [] : [{ index, y: -value * pixelsPerUnit }]))
  const inOrder = known.toSorted((a, b) => a.y - b.y || a.index - b.index)
  let below = Number.NEGATIVE_INFINITY
  const placed = inOrder.map(({ index, y }) => {
    below = Math.max(y, below + gap)
    return { index, y, at: below }
  })
  // What was pushed down together comes back by half, so that it stands around where it belongs.
  const pushed = Math.max(0, ...placed.map(({ y, at }) => at - y))
  for (const { index, y, at } of placed) offsets[index] = Math.round(at - y - pushed / 2)
  return offsets
}
