import { z } from 'zod'

/** When a month's reports are due: a day of the month or of the next one, or so many working days after the month ends. */
export const dueRuleSchema = z.object({
  due: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('day'),
      day: z.int().min(1).max(31).describe('Of the month itself; its last day where it is shorter'),
    }),
    z.object({
      kind: z.literal('next-month-day'),
      day: z.int().min(1).max(31).describe('Of the month after; its last day where it is shorter'),
    }),
    z.object({ kind: z.literal('working-days'), count: z.int().min(1).max(20).describe('After the month has ended') }),
  ]),
  lateWorkingDays: z
    .int()
    .min(0)
    .max(20)
    .describe('A report counts as late, rather than missing, for so many working days more'),
})
export type DueRule = z.infer<typeof dueRuleSchema>

/** Five working days after the month ends, three more as late; a city's own version is data. */
export const defaultDueRule: DueRule = { due: { kind: 'working-days', count: 5 }, lateWorkingDays: 3 }
