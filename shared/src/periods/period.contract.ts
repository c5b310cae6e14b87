import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { monthSchema } from '../time/month.ts'

export const completenessSchema = z.object({
  accepted: z.int(),
  owed: z.int(),
  onTime: z.int().nullable().describe('null while no due day is kept for the month'),
})
export type Completeness = z.infer<typeof completenessSchema>

export const periodSchema = z.object({
  month: monthSchema,
  accepted: z.int(),
  owed: z.int(),
})
export type Period = z.infer<typeof periodSchema>

export const listPeriods = endpoint({
  method: 'GET',
  path: '/api/periods',
  summary: 'Months with figures, newest first, and the one that screens open with',
  access: { anyOf: ['figures:read'] },
  reply: z.object({
    rows: z.array(periodSchema),
    total: z.int(),
    current: monthSchema,
  }),
})
