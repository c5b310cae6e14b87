import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { markSchema, resultBases } from './mark.schema.ts'
import { warningCodes } from './results/warnings.ts'

export const previewAssessment = openTo('figures:read').post('/api/assessment/preview', {
  summary: 'Scores and places of marks that are sent along; nothing is stored',
  body: z.object({
    marks: z.array(markSchema).max(5000),
    basis: z.enum(resultBases).default('trimmed'),
    decimals: z.int().min(0).max(4).default(2),
  }),
  reply: z.object({
    targets: z.array(
      z.object({
        target: z.string(),
        raters: z.int(),
        raw: z.number().nullable(),
        trimmed: z.number().nullable(),
        adjusted: z.number().nullable().describe('null where raters and targets are not all connected'),
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
