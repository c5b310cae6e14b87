import { z } from 'zod'
import type { ExactRatio } from '../number/ratio.ts'

/** One mark of a rater for a target, of 100; null is 未接触: it lowers what is divided by and never counts as 0. */
export const markSchema = z.object({
  rater: z.string().min(1).max(60),
  target: z.string().min(1).max(60),
  score: z.number().min(0).max(100).nullable(),
})
export type Mark = z.infer<typeof markSchema>

/** How marks become a result (结果口径): the mean, without the highest and lowest, or without the raters' severity. */
export const resultBases = ['raw', 'trimmed', 'adjusted'] as const
export type ResultBasis = (typeof resultBases)[number]

/** A mark that was given, in whole units of which `perPoint` of its `GivenMarks` make one point: sums are exact. */
export interface GivenMark {
  readonly rater: string
  readonly target: string
  readonly units: bigint
}

export interface GivenMarks {
  readonly given: readonly GivenMark[]
  readonly perPoint: bigint
}

/** Points typed with up to six decimals. */
const millionths = 1_000_000

export function givenMarks(marks: readonly Mark[]): GivenMarks {
  const given = marks.flatMap(({ rater, target, score }) =>
    score === null ? [] : [{ rater, target, units: BigInt(Math.round(score * millionths)) }],
  )
  return { given, perPoint: BigInt(millionths) }
}

/** What a rater gave a target of what it could give, exactly; null is 未接触. */
export interface ShareMark {
  readonly rater: string
  readonly target: string
  readonly share: ExactRatio | null
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b))

/**
 * Shares of different maxima in one unit: the least common multiple of all maxima (and of 100, so that a point is whole).
 * Nothing is rounded on the way to the mean, so no place depends on it.
 */
export function givenShares(marks: readonly ShareMark[]): GivenMarks {
  const maxima = new Set(marks.flatMap(({ share }) => (share ? [share.denominator] : [])))
  const whole = [...maxima].reduce((multiple, each) => (multiple / commonDivisor(multiple, each)) * each, 100n)
  const given = marks.flatMap(({ rater, target, share }) =>
    share ? [{ rater, target, units: (whole / share.denominator) * share.numerator }] : [],
  )
  return { given, perPoint: whole / 100n }
}

export const resultBasisNames: Record<ResultBasis, string> = {
  raw: '平均分',
  trimmed: '去掉最高最低分',
  adjusted: '剔除评分宽严',
}
