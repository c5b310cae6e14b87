import type { ChoiceProblem } from './choice-problem.ts'
import { type Choices, halfChoices, placesOf } from './half-choices.ts'
import { lossBounds } from './loss-bounds.ts'

interface Pair {
  readonly loss: number
  readonly first: number
  readonly second: number
}

const isBetter = (a: Pair, b: Pair | null): boolean =>
  !b || a.loss > b.loss || (a.loss === b.loss && (a.first > b.first || (a.first === b.first && a.second > b.second)))

/** How many of the ascending losses are at most `limit`. */
function countUpTo(losses: Float64Array, limit: number): number {
  let [low, high] = [0, losses.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lossAt(losses, middle) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

const lossAt = (losses: Float64Array, at: number): number => losses[at] ?? Number.NaN

/** The place of the largest loss within the room, at `from` or before it; −1 where there is none. */
function fallTo(losses: Float64Array, from: number, room: number): number {
  let at = from
  while (at >= 0 && lossAt(losses, at) > room) at -= 1
  return at
}

/** The pair that loses most within the budget and more than `above`: one pointer climbs while the other falls. */
function bestPair(a: Choices, b: Choices, budget: number, above: number): Pair | null {
  // Before this even the largest loss of the other half is too little; then the pointers start where they may meet.
  const start = countUpTo(a.losses, above - lossAt(b.losses, b.losses.length - 1))
  let at = countUpTo(b.losses, budget - lossAt(a.losses, start)) - 1
  let best: Pair | null = null
  for (let i = start; i < a.losses.length && at >= 0; i += 1) {
    at = fallTo(b.losses, at, budget - lossAt(a.losses, i))
    const loss = lossAt(a.losses, i) + lossAt(b.losses, at)
    if (!(loss > above && loss >= (best?.loss ?? above))) continue
    const pair = { loss, first: a.masks[i] ?? 0, second: b.masks[at] ?? 0 }
    if (isBetter(pair, best)) best = pair
  }
  return best
}

/** The last items of a problem, settled together by joining all choices of one half with all of the other. */
function tailOf(problem: ChoiceProblem, start: number) {
  const size = problem.takeLoss.length - start
  const [head, rest] = [Math.floor(size / 2), Math.ceil(size / 2)]
  const [a, b] = [halfChoices(problem, start, head), halfChoices(problem, start + head, rest)]
  return {
    /** The best way to take `count` of them that loses more than `above`. */
    best(count: number, budget: number, above: number): Pair | null {
      let best: Pair | null = null
      for (let first = Math.max(0, count - rest); first <= Math.min(count, head); first += 1) {
        const [some, others] = [a[first], b[count - first]]
        const pair = some && others ? bestPair(some, others, budget, above) : null
        if (pair && isBetter(pair, best)) best = pair
      }
      return best
    },
    places: ({ first, second }: Pair): number[] => [
      ...placesOf(first, start, head),
      ...placesOf(second, start + head, rest),
    ],
  }
}

/** How many of the last items are settled together: a million choices in each half. */
const tailSize = 36

/**
 * The best choice by search in order of place, taking before leaving, so that of equally good choices the lowest places
 * are met first. A branch ends where its losses pass the budget or cannot beat what was found.
 */
export function chooseByHalves(problem: ChoiceProblem): number[] {
  const { takeLoss, leaveLoss, count, budget } = problem
  const start = Math.max(0, takeLoss.length - tailSize)
  const tail = tailOf(problem, start)
  const { least, most } = lossBounds(problem)
  const taken: number[] = []
  // Coming again to the same item with as many left and as much lost cannot find more than the first time.
  const seen = Array.from({ length: start + 1 }, () => Array.from({ length: count + 1 }, () => new Set<number>()))
  let [foundLoss, found]: [number, number[]] = [-1, []]

  const isHopeless = (item: number, left: number, used: number): boolean =>
    foundLoss === budget ||
    used + (least[item]?.[left] ?? Number.POSITIVE_INFINITY) > budget ||
    used + (most[item]?.[left] ?? Number.NEGATIVE_INFINITY) <= foundLoss

  const search = (item: number, left: number, used: number): void => {
    if (isHopeless(item, left, used) || seen[item]?.[left]?.has(used)) return
    seen[item]?.[left]?.add(used)
    if (item === start) {
      const pair = tail.best(left, budget - used, foundLoss - used)
      if (pair) [foundLoss, found] = [used + pair.loss, [...taken, ...tail.places(pair)]]
      return
    }
    if (left > 0) {
      taken.push(item)
      search(item + 1, left - 1, used + (takeLoss[item] ?? 0))
      taken.pop()
    }
    search(item + 1, left, used + (leaveLoss[item] ?? 0))
  }

  search(0, count, 0)
  return found
}
