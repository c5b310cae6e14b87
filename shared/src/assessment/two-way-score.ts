import { type ExactRatio, roundedUnits } from '../number/ratio.ts'
import { rankBy } from '../rankings/rank.ts'
import { type GivenMark, givenMarks, type Mark, pointMillionths, type ResultBasis } from './mark.schema.ts'
import { fitSeverity } from './severity.ts'

/** From so many raters up the highest and the lowest mark are dropped (domain §10). */
export const fewestToTrim = 5

export interface TargetScore {
  readonly target: string
  /** How many gave a mark; 未接触 does not count. */
  readonly raters: number
  /** Of 100, at the published precision; null without a mark. */
  readonly raw: number | null
  readonly trimmed: number | null
  /** Null where the design does not connect all raters and targets. */
  readonly adjusted: number | null
  readonly place: number | null
  readonly tied: boolean
}

const mean = (marks: readonly GivenMark[]): ExactRatio | null =>
  marks.length === 0
    ? null
    : {
        numerator: marks.reduce((total, { millionths }) => total + BigInt(millionths), 0n),
        denominator: BigInt(marks.length * pointMillionths),
      }

/** Without one highest and one lowest from five raters up; of fewer the mean. */
function trimmedMean(marks: readonly GivenMark[]): ExactRatio | null {
  if (marks.length < fewestToTrim) return mean(marks)
  return mean(marks.toSorted((a, b) => a.millionths - b.millionths).slice(1, -1))
}

const inPoints = ({ numerator, denominator }: ExactRatio): ExactRatio => ({
  numerator,
  denominator: denominator * BigInt(pointMillionths),
})

/** Scores of all targets under each basis, and places under the one chosen, ties shared at the published precision. */
export function twoWayScores(marks: readonly Mark[], basis: ResultBasis, decimals = 2): TargetScore[] {
  const given = givenMarks(marks)
  const severity = fitSeverity(given)
  const rows = [...new Set(marks.map(({ target }) => target))].sort().map((target) => {
    const own = given.filter((mark) => mark.target === target)
    const fitted = severity?.targets.get(target)
    return {
      target,
      raters: own.length,
      scores: { raw: mean(own), trimmed: trimmedMean(own), adjusted: fitted ? inPoints(fitted) : null },
    }
  })
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
