/** How many gave a mark for one criterion of a target. */
interface Counted {
  readonly code: string
  readonly raters: number
}

/**
 * The criteria of a target whose mean is not shown: those with fewer raters than are shown and, where that is a single one,
 * a second, as the total less the others would tell it (complementary suppression): the one with the fewest raters of the
 * rest. Where the total itself is not shown, none is.
 */
export function suppressed(criteria: readonly Counted[], totalRaters: number, fewest: number): ReadonlySet<string> {
  if (totalRaters < fewest) return new Set(criteria.map(({ code }) => code))
  const hidden = criteria.filter(({ raters }) => raters < fewest)
  // Nobody marked these: they are no part of the total and cover nothing.
  const covering = hidden.filter(({ raters }) => raters > 0)
  const [second] = criteria.filter(({ raters }) => raters >= fewest).toSorted((a, b) => a.raters - b.raters)
  const both = covering.length === 1 && second ? [...hidden, second] : hidden
  return new Set(both.map(({ code }) => code))
}
