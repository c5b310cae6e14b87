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

/** The separate parts of a design; severity can be told from merit only within one. */
export function componentsOf(marks: readonly Pick<GivenMark, 'rater' | 'target'>[]): Component[] {
  const groupOf = new Map<string, Set<Pick<GivenMark, 'rater' | 'target'>>>()
  for (const mark of marks) {
    const keys = [`rater ${mark.rater}`, `target ${mark.target}`]
    const merged = new Set([mark])
    for (const key of keys) for (const other of groupOf.get(key) ?? []) merged.add(other)
    for (const { rater, target } of merged) {
      groupOf.set(`rater ${rater}`, merged)
      groupOf.set(`target ${target}`, merged)
    }
  }
  return [...new Set(groupOf.values())]
    .map((group) => ({
      raters: sorted([...group].map(({ rater }) => rater)),
      targets: sorted([...group].map(({ target }) => target)),
    }))
    .sort((a, b) => ((a.targets[0] ?? '') < (b.targets[0] ?? '') ? -1 : 1))
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

const factorial = (count: number): bigint => (count <= 1 ? 1n : BigInt(count) * factorial(count - 1))

/**
 * The least-squares fit of score = target + rater with rater effects summing to 0 (domain §10), exactly: all results are
 * fractions of integers. `null` where the marks fall into parts that nothing connects, or there are none.
 */
export function fitSeverity(marks: readonly GivenMark[]): Severity | null {
  if (componentsOf(marks).length !== 1) return null
  const raters = sorted(marks.map(({ rater }) => rater))
  const targets = sorted(marks.map(({ target }) => target))
  const marksOf = new Map(targets.map((target) => [target, marks.filter((mark) => mark.target === target)]))
  // A multiple of every number of marks of a target, so that the normal equations are in integers.
  const unit = [...new Set([...marksOf.values()].map(({ length }) => length))].reduce(
    (least, count) => (least % BigInt(count) === 0n ? least : least * factorial(count)),
    1n,
  )
  const place = new Map(raters.map((rater, at) => [rater, at]))
  const matrix = raters.map(() => raters.map(() => 0n))
  const right = raters.map(() => 0n)
  const add = (row: number, column: number, value: bigint) => {
    const line = matrix[row]
    if (line) line[column] = (line[column] ?? 0n) + value
  }
  for (const own of marksOf.values()) {
    const share = unit / BigInt(own.length)
    const total = sum(own.map(({ units }) => units))
    for (const { rater, units } of own) {
      const row = place.get(rater) ?? 0
      add(row, row, unit)
      right[row] = (right[row] ?? 0n) + unit * units - share * total
      for (const other of own) add(row, place.get(other.rater) ?? 0, -share)
    }
  }
  // The equations say nothing of a common shift; that the effects sum to 0 takes the place of one of them.
  const last = raters.length - 1
  matrix[last] = raters.map(() => 1n)
  right[last] = 0n
  const solved = solveExactly(matrix, right)
  if (!solved) return null
  const { numerators, denominator } = solved
  const effectOf = (rater: string) => numerators[place.get(rater) ?? 0] ?? 0n
  return {
    raters: new Map(raters.map((rater) => [rater, { numerator: effectOf(rater), denominator }])),
    targets: new Map(
      [...marksOf].map(([target, own]) => {
        const given = sum(own.map(({ units }) => units * denominator))
        const effects = sum(own.map(({ rater }) => effectOf(rater)))
        return [target, { numerator: given - effects, denominator: denominator * BigInt(own.length) }]
      }),
    ),
  }
}
