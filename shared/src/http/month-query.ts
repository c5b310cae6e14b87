import { z } from 'zod'
import { monthSchema } from '../time/month.ts'

/** The month a figure is asked for; left out, the newest month that is complete enough by the rule. */
export const monthQueryShape = { month: monthSchema.optional() }

/** A snapshot answers in place of the month, as it was published. */
export const snapshotQueryShape = { snapshot: z.string().max(20).optional().describe('Such as 2025-09-1') }

/** On every answer about a month (domain §13). */
export const provisionalShape = {
  provisional: z
    .boolean()
    .describe('暂计: the month was opened and is not published; figures are of the accepted lines alone'),
}
