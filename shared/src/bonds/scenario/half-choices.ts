import type { ChoiceProblem } from './choice-problem.ts'

/** Ways to choose a given number of a few neighbouring items: losses ascending, no loss twice, each with its best mask. */
export interface Choices {
  readonly losses: Float64Array
  /** The first item stands for the highest bit, so that the highest mask takes the lowest places. */
  readonly masks: Uint32Array
}

interface Step {
  readonly loss: number
  readonly bit: number
}

const none: Choices = { losses: new Float64Array(0), masks: new Uint32Array(0) }

/** Joins the choices that leave an item with those that take it; what passes the budget falls out. */
function merge(left: Choices, leave: Step, taken: Choices, take: Step, budget: number): Choices {
  const losses = new Float64Array(left.losses.length + taken.losses.length)
  const masks = new Uint32Array(losses.length)
  const lossAt = (from: Choices, at: number, { loss }: Step) => (from.losses[at] ?? Number.POSITIVE_INFINITY) + loss
  let [i, j, size] = [0, 0, 0]
  while (i < left.losses.length || j < taken.losses.length) {
    const [lossLeft, lossTaken] = [lossAt(left, i, leave), lossAt(taken, j, take)]
    const loss = Math.min(lossLeft, lossTaken)
    if (loss > budget) break
    losses[size] = loss
    // Of equal losses the one that takes this item has the higher mask.
    masks[size] = lossTaken <= lossLeft ? (taken.masks[j] ?? 0) | take.bit : (left.masks[i] ?? 0)
    if (lossTaken === loss) j += 1
    if (lossLeft === loss) i += 1
    size += 1
  }
  return { losses: losses.slice(0, size), masks: masks.slice(0, size) }
}

/** By how many are taken: the choices among `size` items from place `from` on, within the budget; `size` is at most 31. */
export function halfChoices({ takeLoss, leaveLoss, budget }: ChoiceProblem, from: number, size: number): Choices[] {
  let byCount: Choices[] = [{ losses: Float64Array.of(0), masks: Uint32Array.of(0) }]
  for (let at = size - 1; at >= 0; at -= 1) {
    const leave = { loss: leaveLoss[from + at] ?? 0, bit: 0 }
    const take = { loss: takeLoss[from + at] ?? 0, bit: 2 ** (size - 1 - at) }
    byCount = Array.from({ length: byCount.length + 1 }, (_, count) =>
      merge(byCount[count] ?? none, leave, byCount[count - 1] ?? none, take, budget),
    )
  }
  return byCount
}

/** The places that a mask over `size` items from `from` on takes. */
export function placesOf(mask: number, from: number, size: number): number[] {
  return Array.from({ length: size }, (_, at) => at)
    .filter((at) => ((mask >>> (size - 1 - at)) & 1) === 1)
    .map((at) => from + at)
}
