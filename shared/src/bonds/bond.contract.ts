import { z } from 'zod'
import { openTo } from '../http/endpoint.ts'
import { yuanSchema } from '../money/yuan.ts'
import { daySchema } from '../time/day.ts'
import { yearTextSchema } from '../time/year.ts'
import { bondBases } from './bond.schema.ts'
import { outlookStates } from './outlook.ts'

export const getBondShare = openTo('figures:read').get('/api/bonds/share', {
  summary: 'Share of the special bonds of a year that went to key-area clusters',
  query: z.object({
    year: yearTextSchema,
    basis: z.enum(bondBases).default('issued-new'),
    asOf: daySchema.optional(),
  }),
  reply: z.object({
    year: z.int(),
    basis: z.enum(bondBases),
    asOf: daySchema,
    numeratorYuan: yuanSchema.nullable(),
    denominatorYuan: yuanSchema.nullable(),
    value: z.number().nullable(),
    display: z.string(),
    met: z.boolean().nullable(),
    gapShiftYuan: yuanSchema.nullable(),
    gapAddYuan: yuanSchema.nullable(),
    plannedTotalYuan: yuanSchema.nullable(),
    neededYuan: z.int().nullable(),
    remainingYuan: yuanSchema.nullable(),
    requiredShareOfRest: z.number().nullable(),
    state: z.enum(outlookStates).nullable(),
    lastBatchCode: z.string().nullable(),
    overdueBatchCodes: z
      .array(z.string())
      .optional()
      .describe('逾期未发: planned for a day that has passed without issue; no part of what remains'),
    missing: z.string().nullable().describe('Why there is no figure, in Chinese'),
    areas: z.array(z.object({ code: z.string(), name: z.string(), amountYuan: yuanSchema })),
  }),
})
