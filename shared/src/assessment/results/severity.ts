import type { ExactRatio } from '../../number/ratio.ts'
import type { GivenMark } from '../mark.schema.ts'
import { solveExactly } from './solve-exactly.ts'

/** Raters and targets that marks connect, directly or by way of others. */
export interface Component {
  readonly raters: readonly string[]
  readonly targets: readonly string[]
}

export interface Severity {
  /** What each target would have from raters of average severity, in the units of the marks. */
  readonly targets: ReadonlyMap<string, ExactRatio>
  /** How much more (or less) than average a rater gives, in the units of the marks; all of them sum to 0. */
  readonly raters: ReadonlyMap<string, ExactRatio>
}

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

type Pair = Pick<GivenMark, 'rater' | 'target'>

/** Which of what has been joined a name belongs to: each points to another of its part, one of them to itself. */
function joinedParts() {
  const next = new Map<string, string>()
  function headOf(name: string): string {
    let head = name
    for (let up = next.get(head); up !== undefined && up !== head; up = next.get(head)) head = up
    for (let at = name; at !== head; ) {
      const up = next.get(at) ?? head
      next.set(at, head)
      at = up
    }
    return head
  }
  return { headOf, join: (one: string, other: string) => void next.set(headOf(one), headOf(other)) }
}

/** The separate parts of a design; severity can be told from merit only within one. */
export function componentsOf(marks: readonly Pair[]): Component[] {
  const parts = joinedParts()
  for (const { rater, target } of marks) parts.join(`rater ${rater}`, `target ${target}`)
  const groups = new Map<string, Pair[]>()
  for (const mark of marks) {
    const head = parts.headOf(`rater ${mark.rater}`)
    const group = groups.get(head)
    if (group) group.push(mark)
    else groups.set(head, [mark])
  }
  return [...groups.values()]
    .map((group) => ({
      raters: sorted(group.map(({ rater }) => rater)),
      targets: sorted(group.map(({ target }) => target)),
    }))
    .sort((a, b) => ((a.targets[0] ?? '') < (b.targets[0] ?? '') ? -1 : 1))
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

const placesOf = (names: readonly string[], first: number) => new Map(names.map((name, at) => [name, first + at]))

/**
 * The normal equations of score = target + rater: what a target (or a rater) was given (or gave) in all is its own effect
 * once for each mark, and the effects of the others once each.
 */
function normalEquations(marks: readonly GivenMark[], places: readonly (readonly [number, number])[], size: number) {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  const right = new Array<bigint>(size).fill(0n)
  const add = (row: number, column: number) => {
    const line = matrix[row]
    if (line) line[column] = (line[column] ?? 0) + 1
  }
  for (const [index, { units }] of marks.entries()) {
    const both = places[index] ?? []
    for (const own of both) right[own] = (right[own] ?? 0n) + units
    for (const own of both) for (const other of both) add(own, other)
  }
  return { matrix, right }
}

/**
 * The least-squares fit of score = target + rater with rater effects summing to 0 (domain §10), exactly: all results are
 * fractions of integers. `null` where the marks fall into parts that nothing connects, or there are none.
 */
export function fitSeverity(marks: readonly GivenMark[]): Severity | null {
  if (componentsOf(marks).length !== 1) return null
  const targets = sorted(marks.map(({ target }) => target))
  const raters = sorted(marks.map(({ rater }) => rater))
  const [targetAt, raterAt] = [placesOf(targets, 0), placesOf(raters, targets.length)]
  const places = marks.map(({ rater, target }) => [targetAt.get(target) ?? 0, raterAt.get(rater) ?? 0] as const)
  const { matrix, right } = normalEquations(marks, places, targets.length + raters.length)
  // The equations say nothing of a common shift: the last rater is set to 0, and the mean of the raters taken away after.
  const solved = solveExactly(
    matrix.slice(0, -1).map((row) => row.slice(0, -1)),
    right.slice(0, -1),
  )
  if (!solved) return null
  const count = BigInt(raters.length)
  const denominator = solved.denominator * count
  const shift = sum(solved.numerators.slice(targets.length))
  const numeratorOf = (place: number) => (solved.numerators[place] ?? 0n) * count
  return {
    targets: new Map(targets.map((target, at) => [target, { numerator: numeratorOf(at) + shift, denominator }])),
    raters: new Map(
      raters.map((rater, at) => [rater, { numerator: numeratorOf(targets.length + at) - shift, denominator }]),
    ),
  }
}
