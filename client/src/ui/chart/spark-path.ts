/** A value of a month, `null` where nothing was reported. */
export type SparkValue = number | null

export interface Range {
  readonly low: number
  readonly high: number
}

/** What a spark must show, a little wider than its values so that lines keep off the edge. */
export function rangeOf(values: readonly SparkValue[]): Range {
  const known = values.filter((value): value is number => value !== null)
  if (known.length === 0) return { low: 0, high: 1 }
  const low = Math.min(...known)
  const high = Math.max(...known)
  const margin = (high - low) * 0.08 || Math.abs(high) * 0.1 || 0.1
  return { low: low - margin, high: high + margin }
}

/** Where a value stands in a box of 100 by 100, the origin at the top left. */
export function sparkPoint(
  value: number,
  index: number,
  count: number,
  { low, high }: Range,
): { x: number; y: number } {
  const x = count > 1 ? (index / (count - 1)) * 100 : 100
  const y = 100 - ((value - low) / (high - low)) * 100
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 }
}

/** The line through the values as an SVG path; a month without a value breaks it, a lone value is a dot. */
export function sparkPath(values: readonly SparkValue[], range: Range): string {
  const steps: string[] = []
  let isDown = false
  values.forEach((value, index) => {
    if (value === null) {
      isDown = false
      return
    }
    const { x, y } = sparkPoint(value, index, values.length, range)
    const isAlone = !isDown && (values[index + 1] ?? null) === null
    steps.push(`${isDown ? 'L' : 'M'}${x} ${y}${isAlone ? 'h0' : ''}`)
    isDown = true
  })
  return steps.join('')
}
