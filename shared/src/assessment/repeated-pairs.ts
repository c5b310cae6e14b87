interface Pair {
  readonly rater: string
  readonly target: string
}

/** Where a pair of rater and target stands that stood before: a rater marks a target once (domain §10). */
export function repeatedPairs(marks: readonly Pair[]): number[] {
  const seen = new Set<string>()
  return marks.flatMap(({ rater, target }, at) => {
    const pair = JSON.stringify([rater, target])
    const isRepeated = seen.has(pair)
    seen.add(pair)
    return isRepeated ? [at] : []
  })
}
