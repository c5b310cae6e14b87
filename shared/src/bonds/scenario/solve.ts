import { type Candidate, choiceProblem } from './choice-problem.ts'
import { chooseByHalves } from './choose-by-halves.ts'

export interface Solution<Chosen extends Candidate = Candidate> {
  /** Whether the candidates can reach what is needed at all. */
  readonly found: boolean
  /** In order of project code; empty where nothing is needed or nothing helps. */
  readonly chosen: readonly Chosen[]
  readonly totalYuan: number
  /** What the choice brings beyond the need; 0 where none is found. */
  readonly excessYuan: number
}

const inOrder = (a: Candidate, b: Candidate): number =>
  a.projectCode < b.projectCode ? -1 : a.projectCode > b.projectCode ? 1 : a.amountYuan - b.amountYuan

const nothing: Solution<never> = { found: false, chosen: [], totalYuan: 0, excessYuan: 0 }

/**
 * Among candidate allocations the fewest that bring at least what is needed, then the least excess, then the lowest
 * project codes (domain §7); exact. Amounts are whole yuan above 0.
 */
export function solveGap<One extends Candidate>(candidates: readonly One[], neededYuan: number): Solution<One> {
  if (neededYuan <= 0) return { ...nothing, found: true }
  const ordered = candidates.toSorted(inOrder)
  const problem = choiceProblem(ordered, neededYuan)
  if (!problem) return nothing
  const chosen = chooseByHalves(problem).flatMap((place) => ordered[place] ?? [])
  const totalYuan = chosen.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
  return { found: true, chosen, totalYuan, excessYuan: totalYuan - neededYuan }
}
