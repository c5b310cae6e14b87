import type { ChoiceProblem } from './choice-problem.ts'

/** Losses by first item and by number taken from there on. */
type Bound = readonly Float64Array[]

export interface LossBounds {
  /** The least that must be lost; infinite where so many cannot be taken. */
  readonly least: Bound
  /** The most that can be lost; minus infinite where so many cannot be taken. */
  readonly most: Bound
}

function boundOf(
  { takeLoss, leaveLoss, count }: ChoiceProblem,
  impossible: number,
  choose: (a: number, b: number) => number,
): Bound {
  const items = takeLoss.length
  const bound = Array.from({ length: items + 1 }, () => new Float64Array(count + 1).fill(impossible))
  bound[items]?.fill(0, 0, 1)
  for (let item = items - 1; item >= 0; item -= 1) {
    const [here, next] = [bound[item], bound[item + 1]]
    for (let taken = 0; here && taken <= count; taken += 1) {
      const left = (next?.[taken] ?? impossible) + (leaveLoss[item] ?? 0)
      here[taken] = choose(left, (next?.[taken - 1] ?? impossible) + (takeLoss[item] ?? 0))
    }
  }
  return bound
}

/** What any choice among the items from each one on loses at least and at most. */
export const lossBounds = (problem: ChoiceProblem): LossBounds => ({
  least: boundOf(problem, Number.POSITIVE_INFINITY, Math.min),
  most: boundOf(problem, Number.NEGATIVE_INFINITY, Math.max),
})
