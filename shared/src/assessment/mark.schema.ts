import { z } from 'zod'

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

/** A mark that was given, in millionths of a point so that sums are exact. */
export interface GivenMark {
  readonly rater: string
  readonly target: string
  readonly millionths: number
}

export const pointMillionths = 1_000_000

export const givenMarks = (marks: readonly Mark[]): GivenMark[] =>
  marks.flatMap(({ rater, target, score }) =>
    score === null ? [] : [{ rater, target, millionths: Math.round(score * pointMillionths) }],
  )
