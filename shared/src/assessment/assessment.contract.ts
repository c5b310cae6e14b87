import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { directions } from './direction.ts'
import { markSchema, resultBases } from './mark.schema.ts'
import { warningCodes } from './results/warnings.ts'

/** Of either side of a round: more than any city has districts or departments. */
export const mostNamed = 150

const named = (marks: readonly z.infer<typeof markSchema>[], side: 'rater' | 'target'): number =>
  new Set(marks.map((mark) => mark[side])).size

const marksSchema = z
  .array(markSchema)
  .max(10_000)
  .refine((marks) => named(marks, 'rater') <= mostNamed, `评分人不超过 ${mostNamed} 个`)
  .refine((marks) => named(marks, 'target') <= mostNamed, `评分对象不超过 ${mostNamed} 个`)
  .describe(`Of at most ${mostNamed} raters and ${mostNamed} targets`)

export const previewAssessment = openTo('figures:read').post('/api/assessment/preview', {
  summary: 'Scores and places of marks that are sent along, by the scheme in force; nothing is stored',
  body: z.object({
    marks: marksSchema,
    direction: z.enum(directions).default('departments-mark-districts').describe('Whose scheme of this year it is'),
    basis: z.enum(resultBases).optional().describe('That of the scheme unless given'),
    decimals: z.int().min(0).max(4).optional().describe('Those of the scheme unless given'),
  }),
  reply: z.object({
    scheme: z
      .object({ name: z.string(), edition: z.int() })
      .nullable()
      .describe('Whose thresholds were used; null where none is in force, and the usual ones were'),
    basis: z.enum(resultBases),
    targets: z.array(
      z.object({
        target: z.string(),
        raters: z.int(),
        raw: z.number().nullable(),
        trimmed: z.number().nullable(),
        adjusted: z
          .number()
          .nullable()
          .describe('null where it is not the basis, or raters and targets are not all connected'),
        place: z.int().nullable(),
        tied: z.boolean(),
      }),
    ),
    warnings: z.array(
      z.object({
        code: z.enum(warningCodes),
        rater: z.string().optional(),
        target: z.string().optional(),
        message: z.string(),
      }),
    ),
    components: z.array(z.object({ raters: z.array(z.string()), targets: z.array(z.string()) })),
  }),
})
