/** One candidate allocation; the amount is what it adds to the target's numerator, in yuan, above 0. */
export interface Candidate {
  readonly projectCode: string
  readonly amountYuan: number
}

/**
 * Choosing exactly `count` of the items so that what is lost against the largest ones comes as near to `budget` as it
 * can without passing it. Items stand in order of code; amounts are scaled by their common divisor.
 *
 * With w the amount of the last of the `count` largest items, taking an item below w loses w − amount, and leaving one
 * above w loses amount − w: both are 0 or more, and the sum of a choice is the sum of the largest less its losses.
 */
export interface ChoiceProblem {
  readonly takeLoss: readonly number[]
  readonly leaveLoss: readonly number[]
  readonly count: number
  readonly budget: number
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))

/** The fewest of the largest amounts that reach the need, and what they bring; `null` where all together do not. */
function fewest(amounts: readonly number[], need: number): { count: number; sum: number; last: number } | null {
  let [count, sum, last] = [0, 0, 0]
  for (const amount of amounts.toSorted((a, b) => b - a)) {
    if (sum >= need) break
    sum += amount
    last = amount
    count += 1
  }
  return sum >= need ? { count, sum, last } : null
}

/** The problem of choosing among candidates in order of code; `null` where all together do not reach the need. */
export function choiceProblem(candidates: readonly Candidate[], neededYuan: number): ChoiceProblem | null {
  const unit = candidates.reduce((divisor, { amountYuan }) => greatestDivisor(divisor, amountYuan), 0) || 1
  const amounts = candidates.map(({ amountYuan }) => amountYuan / unit)
  // Sums are whole units, so a sum reaches the need where it reaches the next whole unit.
  const need = Math.ceil(neededYuan / unit)
  const largest = fewest(amounts, need)
  if (!largest) return null
  return {
    takeLoss: amounts.map((amount) => Math.max(0, largest.last - amount)),
    leaveLoss: amounts.map((amount) => Math.max(0, amount - largest.last)),
    count: largest.count,
    budget: largest.sum - need,
  }
}
