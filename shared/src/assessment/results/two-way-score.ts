import { rankBy } from '../../number/rank.ts'
import { type ExactRatio, roundedUnits } from '../../number/ratio.ts'
import { type GivenMarks, givenMarks, type Mark, type ResultBasis, resultBases } from '../mark.schema.ts'
import type { Thresholds } from '../thresholds.ts'
import { fitSeverity } from './severity.ts'

export interface TargetScore {
  readonly target: string
  /** How many gave a mark; 未接触 does not count. */
  readonly raters: number
  /** Of 100, at the published precision; null without a mark. */
  readonly raw: number | null
  readonly trimmed: number | null
  /** Null where it is not the basis, or the design does not connect all raters and targets. */
  readonly adjusted: number | null
  readonly place: number | null
  readonly tied: boolean
}

/** Of 100 under each basis, exactly; null without a mark, or where nothing connects the design. */
export interface ExactScores {
  readonly target: string
  readonly raters: number
  readonly scores: Readonly<Record<ResultBasis, ExactRatio | null>>
}

/** Without one highest and one lowest from so many raters up; of fewer all. */
function trimmed(units: readonly bigint[], fewestToTrim: number): readonly bigint[] {
  if (units.length < fewestToTrim) return units
  return units.toSorted((a, b) => (a === b ? 0 : a < b ? -1 : 1)).slice(1, -1)
}

/** Scores of the named targets in their order; the fit behind `adjusted` is made only where it is among the bases. */
export function exactScores(
  { given, perPoint }: GivenMarks,
  targets: readonly string[],
  { fewestToTrim }: Pick<Thresholds, 'fewestToTrim'>,
  bases: readonly ResultBasis[] = resultBases,
): ExactScores[] {
  const severity = bases.includes('adjusted') ? fitSeverity(given) : null
  const mean = (units: readonly bigint[]): ExactRatio | null =>
    units.length === 0
      ? null
      : {
          numerator: units.reduce((total, each) => total + each, 0n),
          denominator: BigInt(units.length) * perPoint,
        }
  return targets.map((target) => {
    const units = given.filter((mark) => mark.target === target).map((mark) => mark.units)
    const fitted = severity?.targets.get(target)
    const adjusted = fitted ? { ...fitted, denominator: fitted.denominator * perPoint } : null
    return {
      target,
      raters: units.length,
      scores: { raw: mean(units), trimmed: mean(trimmed(units, fewestToTrim)), adjusted },
    }
  })
}

export interface ScoreRule {
  readonly basis: ResultBasis
  readonly decimals: number
  readonly fewestToTrim: number
}

const plainBases = resultBases.filter((basis) => basis !== 'adjusted')

/**
 * Scores of all targets under each basis, and places under the one chosen, ties shared at the published precision. How
 * severe raters are is fitted only where that is the basis.
 */
export function twoWayScores(marks: readonly Mark[], { basis, decimals, fewestToTrim }: ScoreRule): TargetScore[] {
  const targets = [...new Set(marks.map(({ target }) => target))].sort()
  const bases = basis === 'adjusted' ? resultBases : plainBases
  const rows = exactScores(givenMarks(marks), targets, { fewestToTrim }, bases)
  const published = (score: ExactRatio | null) =>
    score === null ? null : Number(roundedUnits(score, decimals)) / 10 ** decimals
  return rankBy(rows, ({ scores }) => scores[basis], { best: 'highest', decimals }).map(({ row, place, tied }) => ({
    target: row.target,
    raters: row.raters,
    raw: published(row.scores.raw),
    trimmed: published(row.scores.trimmed),
    adjusted: published(row.scores.adjusted),
    place,
    tied,
  }))
}
