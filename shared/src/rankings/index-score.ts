import { allocate } from '../money/yuan.ts'
import { meanOf, sumOf, times, zero } from '../number/exact.ts'
import { type AnyRatio, type ExactRatio, exactRatio, roundedUnits } from '../number/ratio.ts'
import { hundredths, type IndexPart, type IndexPartCode } from './ranking-rule.schema.ts'

/** What was done over what was to be done, by part; `null`, missing or over nothing is a part without data. */
export type PartRatios = Readonly<Partial<Record<IndexPartCode, AnyRatio | null | undefined>>>

export interface ScoredPart {
  readonly part: IndexPart
  /** 0 to 100; `null` without data. */
  readonly score: ExactRatio | null
  /** Share of the score in percent, after the parts without data were left out. */
  readonly weight: ExactRatio | null
  /** What the part adds to the score. */
  readonly points: ExactRatio | null
}

export interface IndexScore {
  /** `null` where no part has data. */
  readonly score: ExactRatio | null
  readonly parts: readonly ScoredPart[]
}

const hundred: ExactRatio = { numerator: 100n, denominator: 1n }

/** 100 × min(1, numerator ÷ denominator), exactly (domain §11); `null` over nothing. */
export function partScore(ratio: AnyRatio | null | undefined): ExactRatio | null {
  if (!ratio) return null
  const { numerator, denominator } = exactRatio(ratio)
  if (denominator <= 0n) return null
  if (numerator <= 0n) return zero
  return numerator >= denominator ? hundred : times(hundred, { numerator, denominator })
}

/** The index of one row in one month: the weighted mean of the parts that have data, weights rescaled over them. */
export function indexScore(ratios: PartRatios, parts: readonly IndexPart[]): IndexScore {
  const scores = parts.map((part) => ({ part, score: partScore(ratios[part.code]) }))
  const total = sumOf(scores.map(({ part, score }) => (score ? hundredths(part.weight) : zero)))
  const scored = scores.map(({ part, score }): ScoredPart => {
    if (!score) return { part, score, weight: null, points: null }
    const share = times(hundredths(part.weight), { numerator: total.denominator, denominator: total.numerator })
    return { part, score, weight: times(hundred, share), points: times(score, share) }
  })
  const known = scored.flatMap(({ points }) => points ?? [])
  return { score: known.length === 0 ? null : sumOf(known), parts: scored }
}

/**
 * The mean of the months that have a score, exactly; of a part over the months that have it. Weights and points count
 * nothing where a month left the part out, so that the points still add up to the score. Parts as in the last month.
 */
export function meanScore(months: readonly IndexScore[]): IndexScore {
  const counted = months.filter(({ score }) => score !== null)
  const scores = counted.flatMap(({ score }) => score ?? [])
  const codes = new Map(months.flatMap(({ parts }) => parts.map(({ part }) => [part.code, part] as const)))
  const last = months.at(-1)?.parts.map(({ part }) => part) ?? []
  const gone = [...codes.values()].filter(({ code }) => !last.some((part) => part.code === code))
  return {
    score: meanOf(scores),
    parts: [...last, ...gone].map((part) => {
      const own = counted.map(({ parts }) => parts.find((each) => each.part.code === part.code))
      const known = own.flatMap((each) => each?.score ?? [])
      if (known.length === 0) return { part, score: null, weight: null, points: null }
      return {
        part,
        score: meanOf(known),
        weight: meanOf(own.map((each) => each?.weight ?? zero)),
        points: meanOf(own.map((each) => each?.points ?? zero)),
      }
    }),
  }
}

/** Weights for reading, with two decimals, that sum to exactly 100; `null` where the part is left out. */
export function shownWeights(parts: readonly ScoredPart[]): (number | null)[] {
  // As integers of ten decimals, which is all that the largest remainder asks.
  const known = parts.flatMap(({ weight }) => (weight ? Number(roundedUnits(weight, 10)) : []))
  const shares = known.length > 0 ? allocate(10_000, known) : []
  return parts.map(({ weight }) => (weight ? (shares.shift() ?? 0) / 100 : null))
}
